/** Whether a text has letters that are written from right to left. */
export function isRightToLeft(words: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(words);
}
