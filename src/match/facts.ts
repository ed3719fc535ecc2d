/** What a text states beyond its words, each as a name that two texts can share, such as `529` or `ECONNRESET`. */
export interface Facts {
  statuses: Set<number>;
  /** Error types of the API, exception classes, system error codes. */
  names: Set<string>;
}

const statusInContext =
  /(?:status(?:[ _]?code)?|error(?:[ _]?code)?|http(?:\/\d(?:\.\d)?)?|code|response|returned|got|answers?)["']?\s{0,2}[:=(]?\s{0,2}["'(]?([45]\d\d)(?!\d|[.,]\d)|(?:^|[\s[("'])([45]\d\d)(?=\s{0,2}(?:[-–:{[(|]|bad request|unauthorized|payment|forbidden|not found|request entity|unprocessable|too many|internal|service|bad gateway|gateway|overloaded|error)|\]?\s{0,2}$)|^\s{0,9}([45]\d\d)\b/gim;
const anyStatus =
  /(?<![\d.,$€£#:/-])\b([45]\d\d)(?:s|er)?\b(?![.,]?\d|[%:/-]|\s?(?:mb|kb|tokens|pages|px|ms|s\b|gb|words|lines|files|usd|dollars|euros?))/gi;

/** `overloaded_error`, `request_too_large`; `APIConnectionError`, `ThrottlingException`; `ECONNRESET`; `-32000`. */
const names =
  /\b[A-Za-z]{2,20}(?:_[a-z]{2,20}){0,3}_error\b|\brequest_too_large\b|\b[A-Z][A-Za-z]{2,40}(?:Error|Exception)\b|\bE(?:CONN[A-Z]{3,10}|NOENT|ACCES|PERM|EXIST|TIMEDOUT|NOTFOUND|AI_AGAIN|PIPE|HOSTUNREACH|NETUNREACH|NOTEMPTY|MFILE|NOSPC|ADDRINUSE|BUSY|PROTO|BADF|INVAL)\b|(?<![\w-])-32\d{3}\b|\b[A-Z]{3,30}(?:_[A-Z]{2,30}){1,6}\b/g;

/**
 * Reads the facts out of a cleaned text.
 * @param prose whether the text is a sentence of the reader’s own, in which a bare 529 is a status too
 */
export function facts(text: string, prose: boolean): Facts {
  const statuses = new Set<number>();
  for (const match of text.matchAll(prose ? anyStatus : statusInContext)) {
    const found = match.slice(1).find(Boolean);
    if (found) statuses.add(Number(found));
  }
  // A type may begin a sentence: `Rate_limit_error`.
  return {
    statuses,
    names: new Set(
      [...text.matchAll(names)].map(([name]) => (/_error$/.test(name) ? name.toLowerCase() : name)),
    ),
  };
}
