const MOST_NAMED = 12;

/** The numbers of some slides in words: `slide 3`, `slides 2, 4 and 7`; of many the first twelve, and how many more. */
export function slideNumbers(slides: readonly number[]): string {
  const shown = slides.slice(0, MOST_NAMED).map(String);
  if (slides.length > MOST_NAMED) return `slides ${shown.join(', ')} and ${slides.length - MOST_NAMED} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? `slide ${last}` : `slides ${shown.join(', ')} and ${last}`;
}
