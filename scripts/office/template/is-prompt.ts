// What designers leave for others to replace: words in brackets or between # or %, rows of X, patterns of dates, filler text.
const PROMPT =
  /#\p{L}[\p{L}\d_]*#|%[\p{L}_]{2,}%|\[[^\]\d][^\]]*\]|<[^<>]+>|\{\{?[^{}]+\}\}?|\bX{2,}\b|Х{2,}|\b(?:DD|TT|JJ|ДД)[ ./-](?:MM|ММ|Month|Monat)|\bMM[ ./-](?:YYYY|JJJJ)|\blorem ipsum\b/iu;

/** Whether words of a template stand for others that somebody should have written. */
export function isPrompt(words: string): boolean {
  return PROMPT.test(words);
}
