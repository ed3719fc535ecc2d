/** Names by which the errors of other products can be told: a text that has one, and none of ours, is about that one. */
const others =
  /\b(?:open ?ai\w*|chatgpt|gpt-?[345][\w.-]{0,20}|gemini|generativelanguage|mistral\w*|deepseek\w*|groq\w*|cohere\w*|ollama\w*|azure ?openai|hugging ?face|perplexity|postgres(?:ql)?|psql|netflix|zoom|youtube|whatsapp|instagram|pg_hba|mysql|mariadb|mongo(?:db)?|redis|sqlite|ora-\d{4,6}|kafka|rabbitmq|docker(?:d|file)?|containerd|kubectl|kubernetes|nginx|apache|systemd|terraform|stripe\w*(?:error|exception)|twilio|sendgrid|firebase|supabase|prisma|django|flask|rails|laravel|hibernate|tomcat|webpack|react-scripts|angular|gradle|maven|cargo|rustc|conda|numpy|pandas|pytorch|tensorflow|cuda|jenkins|gitlab|bitbucket|insufficient_quota|oauthlib|toomanyrequests|pypi\.org|registry\.npmjs|cus_\w+|salesforce|shopify|copilot|codex|cursor|github|gitlab|git (?:push|pull|clone|fetch|commands?)|wordpress|obsidian|1password|keepass\w*|bitwarden|telegram|whatsapp|notion|figma|electron|psycopg\w*|pgadmin|\w*gpt|npm|yarn|(?:localhost|127\.0\.0\.1|::1):(?:27017|5432|3306|6379|11434)|getupdates|nextcloud|qwen\w*|yt music|pnpm|pip install|discord(?:\.js)?|slack|spotify|steam|minecraft)\b/i;

/** Names of ours, what only Claude Code draws or prints, and the shape of the API’s errors. */
const ours =
  /claude|anthropic|\bmcp\b|\bopus\b|sonnet|haiku|bedrock|cowork|artifact|vertex|tool_use|tool_result|-32000|[⎿⏺✻✽✶]|\b529s? (?:errors?|overloaded)|(?:error|status|code|issue) 529\b|\/login\b|\/compact\b|auto-?compact|API Error(?: \(|: [45]\d\d)|run \/login|["']type["']:\s?["']error["'],\s?["']error["']:\s?\{/i;

/** Whether a text names something of ours. */
export const isOurs = (text: string): boolean => ours.test(text);

/** The other product that a text names, or empty. */
export const foreignName = (text: string): string => others.exec(text)?.[0] ?? '';
