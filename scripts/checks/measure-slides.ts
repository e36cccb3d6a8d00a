import type { Page } from 'puppeteer';

/** A rectangle on a slide, in px from the slide's top left corner. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One element of a slide as the browser laid it out. */
export interface MeasuredElement extends Box {
  /** Taken out of the flow by its stylesheet: it may stand beside the header and the sources. */
  readonly positioned: boolean;
  /** By how many px its own box cuts its content off. */
  readonly cut: number;
}

/** What the browser says of one slide. */
export interface MeasuredSlide {
  readonly width: number;
  readonly height: number;
  readonly header: Box | null;
  readonly footer: Box | null;
  readonly elements: readonly MeasuredElement[];
}

/** Measures all slides of the shown deck. Of an element without ground or rule only the text counts. */
export async function measureSlides(page: Page): Promise<MeasuredSlide[]> {
  return await page.evaluate(measure);
}

// Runs in the browser: it may use nothing from this file.
function measure(): MeasuredSlide[] {
  const textOf = (element: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const seen = (element: Element): DOMRect => {
    const { backgroundColor, borderBottomWidth } = getComputedStyle(element);
    const drawn = backgroundColor !== 'rgba(0, 0, 0, 0)' || borderBottomWidth !== '0px';
    return drawn || element.children.length > 0 ? element.getBoundingClientRect() : textOf(element);
  };
  const cutOf = (element: Element): number => {
    if (getComputedStyle(element).overflow === 'visible') return 0;
    return Math.max(element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth);
  };
  const measureSlide = (section: HTMLElement): MeasuredSlide => {
    const frame = section.getBoundingClientRect();
    const boxOf = (rectangle: DOMRect): Box => ({
      left: rectangle.left - frame.left,
      top: rectangle.top - frame.top,
      right: rectangle.right - frame.left,
      bottom: rectangle.bottom - frame.top,
    });
    const edge = (name: string): Box | null => {
      const element = section.querySelector(`:scope > ${name}`);
      return element === null ? null : boxOf(textOf(element));
    };
    const content = [...section.querySelectorAll('*')].filter((element) => element.closest('header, footer') === null);
    const elements = content.map((element) => ({
      ...boxOf(seen(element)),
      positioned: getComputedStyle(element).position === 'absolute',
      cut: cutOf(element),
    }));
    return { width: frame.width, height: frame.height, header: edge('header'), footer: edge('footer'), elements };
  };
  return [...document.querySelectorAll<HTMLElement>('.marpit > section')].map(measureSlide);
}
