/** Names of other products, by what they are. Each is a piece of a regular expression, set apart by blanks. */
const names = String.raw`
  openai\w* open.ai gpt-?[345][\w.-]{0,20} \w*gpt gtp-?\d copilot codex cursor.(?:ide|ai|editor|com|sh)
  gemini generativelanguage googleapis? bard mistral\w* deepseek\w* groq\w* grok\w* xai cohere\w*
  \w*llama[\w.]* vllm kserve hugging.?face perplexity qwen\w* kimi moonshot zhipu glm-?\d doubao cerebras
  stable.diffusion comfyui midjourney elevenlabs azure.?openai nvidia cuda pytorch torch tensorflow numpy
  pandas scipy jupyter conda pydantic\w* postgres(?:ql)? psql psycopg\w* pgadmin pg_hba mysql mariadb
  mssql sqlstate ora-\d{4,6} mongo\w* redis\w* sqlite sqlalchemy sequelize typeorm jdbc odbc elasticsearch
  opensearch kibana grafana prometheus clickhouse snowflake cassandra kafka rabbitmq celery prisma
  docker(?:d|file)? containerd kubectl kubelet kubernetes k8s minikube helm istio traefik haproxy caddy
  nginx apache tomcat systemd [\w@-]{1,60}\.service sshd terraform ansible vagrant virtualbox vmware qemu
  proxmox jenkins heroku netlify digitalocean firebase\w* supabase openvpn wireguard mitmproxy plesk
  cpanel github gitlab bitbucket gitea git.(?:push|pull|clone|fetch|commands?) npm yarn pnpm brew
  pip.(?:install|\d[\d.]*) pypi\.org registry\.npmjs cargo rustc golang maven gradle nuget composer
  rubygems webpack rollup eslint jest react-scripts angular react.native flutter xcode cocoapods selenium
  puppeteer django flask rails laravel symfony hibernate springframework javax\.\w+ java\.\w+\.\w+ kotlin
  php.(?:fatal|warning) unity unreal stripe\w*(?:error|exception) stripe::\w+ cus_\w+ twilio sendgrid
  shopify salesforce woocommerce magento wordpress drupal metamask ethereum solana web3 binance coinbase
  oauthlib letsencrypt jellyfin emby tailscale tesla tweepy twitter artifactory netflix zoom youtube
  yt.music spotify twitch tiktok facebook instagram whatsapp telegram discord\w*(?:\.js)? slack skype
  snapchat linkedin reddit steam minecraft roblox playstation xbox nintendo plex\w* kodi alexa homebridge
  kaggle colab lm.studio airflow pyspark hadoop databricks qdrant pinecone dbt memcached etcd openwrt
  synology raspberry arduino esp32 mqtt zigbee sonos garmin fitbit strava paypal ebay epic.games valorant
  fortnite obs.studio vlc ffmpeg gimp godot android.studio intellij pycharm trello xampp phpmyadmin
  asp\.net blazor nuxt svelte strapi appwrite pocketbase cypress puppet saltstack splunk datadog zabbix
  nagios hyper-v notion figma obsidian electron photoshop lightroom libreoffice thunderbird dropbox
  onedrive nextcloud 1password keepass\w* bitwarden signal.desktop rclone icloud active.directory
  extension.host firestore safetynet home.?assistant (?<=command.not.found:\s{1,3})(?!claude)\w+
  (?<=:\s{1,3})(?!claude)\w+(?=:\s{1,3}command.not.found)
  (?<=')(?!claude|npx|node|uvx?|python|irm|bash|winget)[\w.-]{1,60}(?='.is.not.recognized)
  (?<=spawn.)(?!claude|npx|node|uvx?|python|bunx?|deno|bash|cmd|powershell|pwsh)[\w.-]{1,60}(?=.enoent)`;

/** What other products say, or speak of as none of ours does, without a name that could be shown. */
const phrases = String.raw`
  insufficient_quota https?connectionpool extra_forbidden toomanyrequests x-auth-email getupdates
  aadsts\d* error.domain=\w+ maximum.(?:context|prompt).length tool_calls respond\w*.to.'initialize'
  insufficient.(?:balance|funds) your.current.quota games? multiplayer lobby playlists? songs? firmware
  printers? wallets? modpack checkout merchants? shoppers? (?:agent|ask).mode
  user.location.is.not.supported try.pulling.it microsoft.account sorry,.your.request.failed
  server.had.an.error authenticated.requests.get noauth wrongpass requested.access.to.the.resource x509
  exceeded.retry.limit missing.bearer.or.basic user.api.key.rate any.assistant.messages
  agent.execution.terminated invalid.access.token open.failed: sync.folder stream.disconnected.before
  internet.connection.or.vpn [\w.:]{1,60}:(?:27017|5432|3306|6379|11434)`;

const anyOf = (list: string) => new RegExp(`\\b(?:${list.trim().replaceAll(/\s+/g, '|')})(?!\\w)`, 'i');
const named = anyOf(names);
const phrased = anyOf(phrases);

/** What tells that a text is about something of ours. */
const ours = [
  // Products and models, also misspelt, and what belongs to them alone.
  /claude|cluade|calude|ant?h?rop+h?ic|\bopus\b|sonn?et|haiku|cowork|bedrock|\bmcp\b|modelcontextprotocol/i,
  // What only Claude Code and the apps draw, print or are told.
  /[⎿⏺✻✽✶✳✢]|● ?\w{1,20}\(|\[Request interrupted by user|streaming stall detected|\bWebFetch\b|initializing server\.{3}|share feedback so we can investigate|\bOAuth error:\s|user:(?:profile|inference)|api_timeout_ms|run \/login|(?<![\w./])\/(?:login|compact)\b|auto-?compact/i,
  // As Claude Code writes it: “OpenAI API error: 401” is not ours.
  /(?<!\[)API Error(?: \(|: [45]\d\d)/,
  // What the API and MCP answer: types, ids, the shape of a body.
  /tool_use|tool_result|tool use concurrency|\btoolu_|\b(?:req|msg)_01\w{20}|"permission_error"|"is_error":|["']type["']:\s{0,9}["']error["'],\s{0,9}["']error["']:\s{0,9}\{|\b529s? (?:errors?|overloaded)|(?:error|status|code|issue)\W{1,3}529\b|-32000\W{1,9}connection closed/i,
];

/** Whether a text names something of ours. */
export const isOurs = (text: string): boolean => ours.some((mark) => mark.test(text));

/** The other product that a text names; “another program” where it only speaks like one; or empty. */
export const foreignName = (text: string): string =>
  named.exec(text)?.[0] ?? (phrased.test(text) ? 'another program' : '');
