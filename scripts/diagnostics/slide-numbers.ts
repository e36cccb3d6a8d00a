const MOST_NAMED = 12;

/**
 * Writes the numbers of slides in words: `slide 3`, `slides 2, 4 and 7`. Of many slides it names the first twelve, and
 * says how many more there are.
 */
export function slideNumbers(slides: readonly number[]): string {
  const shown = slides.slice(0, MOST_NAMED).map(String);
  if (slides.length > MOST_NAMED) return `slides ${shown.join(', ')} and ${slides.length - MOST_NAMED} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `slide ${last}` : `slides ${shown.join(', ')} and ${last}`;
}
