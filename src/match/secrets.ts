/**
 * What a credential looks like: the prefixes that vendors publish for their own, then the general forms. Every repeat
 * is bounded, so that a hostile text cannot make one slow. Patterns never catch all; what protects a reader is that
 * nothing is stored or sent.
 */
const patterns = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\w+/=\s\\:,]{0,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
  /(?<![\w-])sk-(?:ant-)?[\w-]{12,250}/g, // Anthropic, and others with the same beginning
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS
  /\b(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255})/g,
  /(?<![\w-])glpat-[\w-]{16,64}/g,
  /(?<![\w-])xox[abeoprs]-[\w-]{10,250}/g, // Slack
  /(?<![\w-])AIza[\w-]{30,40}/g, // Google
  /\bnpm_\w{30,50}/g,
  /(?<![\w-])eyJ[\w-]{10,2000}\.[\w-]{10,4000}(?:\.[\w-]{0,2000})?/g, // JSON Web Token
  /\b(?:Bearer|Basic)\s{1,3}(?=[\w.~+/=-]{0,30}\d)[\w.~+/=-]{16,2000}/g,
  /(?<=:\/\/[^\s/:@]{1,64}:)[^\s/@]{3,128}(?=@)/g, // https://user:password@host
  // key = value, where the value has a digit: “api_key: invalid” is no secret.
  /(?<=(?:key|token|secret|passw(?:or)?d|credential)s?\\{0,3}["']?\s{0,3}[=:]\s{0,3}\\{0,3}["']?)(?=[\w.~+/-]{0,30}\d)[\w.~+/=-]{16,500}/gi,
];

/**
 * Takes credentials out of a text. It runs before anything else sees what a reader pasted.
 * @returns the text with “…” for each credential, and how many there were
 */
export function redact(text: string): { text: string; secrets: number } {
  let secrets = 0;
  const mask = () => {
    secrets += 1;
    return '…';
  };
  return { text: patterns.reduce((rest, pattern) => rest.replace(pattern, mask), text), secrets };
}
