/** The size of a drawing in CSS px, or in its own units if it has only a viewBox; or the fault of the size. */
export type DrawingSizeRead =
  | { readonly width: number; readonly height: number }
  | { readonly reason: string }
  | undefined;

/**
 * Reads the size of a drawing from the attributes of its root element. Undefined where the drawing gives no size, or a
 * size in percent without a viewBox. A size that is zero, negative, infinite or not readable is a reason to refuse the
 * drawing: browsers would show nothing, or something else.
 */
export function readDrawingSize(svg: string): DrawingSizeRead {
  const root = /<(?:[^\s<>:?!/]+:)?svg\b(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(svg)?.[0] ?? '';
  const box = readViewBox(attributeOf(root, 'viewBox'));
  if (box !== undefined && 'reason' in box) return box;
  const width = readLength('width', root);
  const height = readLength('height', root);
  for (const each of [width, height]) if (typeof each === 'string') return { reason: each };
  if (typeof width === 'number' && typeof height === 'number') return { width, height };
  return box;
}

function attributeOf(root: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root) ?? [];
  return (double ?? single)?.trim();
}

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const BETWEEN = '(?:\\s+,?\\s*|\\s*,\\s*)';
const BOX = new RegExp(`^(?:${NUMBER}${BETWEEN}){3}${NUMBER}$`);
const LENGTH = new RegExp(`^(${NUMBER})(px|pt|pc|mm|cm|in|em|rem|ex|ch|%|)$`, 'i');

// In px (CSS Values 4, section 6). A drawing that is a file of its own has the browser's default type size, 16 px.
const PX: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
};

function readViewBox(value: string | undefined): DrawingSizeRead {
  if (value === undefined) return undefined;
  if (!BOX.test(value)) return { reason: `its viewBox, "${value}", can't be read: it must be four numbers` };
  const [, , width = 0, height = 0] = value.split(new RegExp(BETWEEN)).map(Number);
  const isSize = isLength(width) && isLength(height);
  return isSize ? { width, height } : { reason: `its viewBox, "${value}", has no width or no height` };
}

// In px; undefined where the page decides the length; a text where the length is faulty.
function readLength(name: 'width' | 'height', root: string): number | string | undefined {
  const value = attributeOf(root, name);
  if (value === undefined || value === 'auto' || value === '') return undefined;
  const [, number, unit = ''] = LENGTH.exec(value) ?? [];
  if (number === undefined) return `its ${name}, "${value}", can't be read`;
  if (!isLength(Number(number))) return `its ${name} is "${value}", so that nothing of it is shown`;
  return unit === '%' ? undefined : Number(number) * (PX[unit.toLowerCase()] ?? 1);
}

function isLength(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
