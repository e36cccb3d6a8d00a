/** What is seen of a picture: the share of its dots that stand out from the ground, and the size of what is seen in px. */
export interface SeenDots {
  readonly share: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a picture, a `data:` address, at a size in px, and counts its dots: those more than half opaque are seen, and of
 * those the ones with a contrast of at least 3 : 1 with the ground (`#rrggbb`) stand out (WCAG 2.2, 1.4.11). Undefined
 * where there are none, or where the picture can't be read. Runs in the browser: it may use nothing beside its argument.
 */
export async function lookAtLogo({
  address,
  width,
  height,
  ground,
}: {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}): Promise<SeenDots | undefined> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  // Twice the size, as on a sharp screen: thin strokes keep their colour.
  const scale = 2;
  const across = Math.max(1, Math.round(width * scale));
  const down = Math.max(1, Math.round(height * scale));
  const pen = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('The browser gives no canvas.');
  pen.drawImage(image, 0, 0, across, down);
  const { data } = pen.getImageData(0, 0, across, down);
  const channel = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const lightOf = (red: number, green: number, blue: number) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  const behind = lightOf(red, green, blue);
  let [seen, clear] = [0, 0];
  let [left, right, top, bottom] = [across, -1, down, -1];
  for (let dot = 0; dot < across * down; dot += 1) {
    const at = dot * 4;
    if ((data[at + 3] ?? 0) < 128) continue;
    const light = lightOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    seen += 1;
    if ((Math.max(light, behind) + 0.05) / (Math.min(light, behind) + 0.05) >= 3) clear += 1;
    left = Math.min(left, dot % across);
    right = Math.max(right, dot % across);
    top = Math.min(top, Math.floor(dot / across));
    bottom = Math.max(bottom, Math.floor(dot / across));
  }
  if (seen === 0) return undefined;
  return { share: clear / seen, width: (right - left + 1) / scale, height: (bottom - top + 1) / scale };
}
