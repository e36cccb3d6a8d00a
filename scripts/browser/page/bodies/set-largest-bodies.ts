/** The sizes of running text that one slide may have. */
export interface BodyChoice {
  /** In px, the largest first. */
  readonly sizes: readonly number[];
  /** Slides with the same name here have one size, as those of a list that goes on. */
  readonly group: string;
}

/** What a size has to keep to. */
export interface BodyLimits {
  /** The size above which text is set only where it is short, in px. */
  readonly usual: number;
  /** The most lines of a text that is set larger than usual. */
  readonly lines: number;
  /** The largest share of its place that an item fills which is set larger than usual. */
  readonly fill: number;
  /** The least space between running text and the line at the foot, in px. */
  readonly aboveFoot: number;
}

/** A slide that may choose, and the size that it has. */
interface OpenSlide {
  readonly section: HTMLElement;
  readonly choice: BodyChoice;
  size: number;
}

/**
 * Gives each slide that may choose the class `body-<size>` of the largest size with which it fits, or else of its
 * smallest, and lists the sizes; null for the other slides. All slides are set before any is read, so that the page is
 * laid out once for each size. Runs in the browser: it may use nothing but what is sent with it.
 */
export function setLargestBodies(
  slides: readonly HTMLElement[],
  choices: readonly (BodyChoice | null)[],
  limits: BodyLimits,
): (number | null)[] {
  const open = slides.flatMap((section, index): OpenSlide[] => {
    const choice = choices[index] ?? null;
    return choice === null ? [] : [{ section, choice, size: 0 }];
  });
  let left: readonly OpenSlide[] = open;
  for (let rank = 0; left.length > 0; rank += 1) {
    for (const slide of left) setBody(slide, slide.choice.sizes[rank] ?? 0);
    left = left.filter(({ section, choice, size }) => {
      const hasSmaller = rank < choice.sizes.length - 1;
      return hasSmaller && !(fitsIn(section, limits) && (size <= limits.usual || isShort(section, limits)));
    });
  }
  for (const group of Map.groupBy(open, ({ choice }) => choice.group).values()) {
    const least = group.reduce((smallest, { size }) => Math.min(smallest, size), Number.POSITIVE_INFINITY);
    for (const slide of group) setBody(slide, least);
  }
  return slides.map((section) => open.find((slide) => slide.section === section)?.size ?? null);
}

/** Changes the size of a slide's running text. */
export function setBody(slide: OpenSlide, size: number): void {
  slide.section.classList.remove(`body-${slide.size}`);
  slide.section.classList.add(`body-${size}`);
  slide.size = size;
}

/** Whether the running text of a slide stays above its foot, each item in its list, and each word in its column. */
export function fitsIn(section: HTMLElement, { aboveFoot }: BodyLimits): boolean {
  const style = getComputedStyle(section);
  const end = section.getBoundingClientRect().bottom - Number.parseFloat(style.paddingBottom);
  const foot = section.querySelector(':scope > footer');
  const last = foot === null ? end : foot.getBoundingClientRect().top - aboveFoot;
  const inFlow = [...section.children].filter((child) => getComputedStyle(child).position === 'static');
  if (inFlow.some((child) => child.getBoundingClientRect().bottom > last + 1)) return false;
  const items = [...section.querySelectorAll('li, p, td, th, table')].filter((item) => item.closest('svg') === null);
  return items.every((item) => item.scrollWidth <= item.clientWidth + 1 && isInside(item));
}

/** Whether an item lies within its list, and a table within its slide; true for all others. */
export function isInside(item: Element): boolean {
  const around = item.parentElement?.getBoundingClientRect();
  if (!/^(?:li|table)$/.test(item.localName) || around === undefined) return true;
  const { left, top, right, bottom } = item.getBoundingClientRect();
  // Places along an axis are rounded to a tenth of a percent.
  const isInWidth = left >= around.left - 2 && right <= around.right + 2;
  return isInWidth && top >= around.top - 1 && bottom <= around.bottom + 1;
}

/** Whether the items of a slide's list have few lines, and leave some of their place empty. */
export function isShort(section: HTMLElement, { lines, fill }: BodyLimits): boolean {
  return [...section.querySelectorAll('li')].every((item) => {
    const texts = [...item.children];
    const filled = (texts.at(-1)?.getBoundingClientRect().bottom ?? 0) - item.getBoundingClientRect().top;
    if (filled > fill * item.getBoundingClientRect().height) return false;
    return texts.every((text) => {
      const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
      return text.getBoundingClientRect().height < (lines + 0.5) * lineHeight;
    });
  });
}
