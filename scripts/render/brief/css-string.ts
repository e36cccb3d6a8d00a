/** Writes words as a CSS string, escaped so that it can end neither its rule nor its `<style>`. */
export function cssString(words: string): string {
  const escaped = words.replace(/["\\<>\n\r\f\0]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
