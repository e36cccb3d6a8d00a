import { expect, test } from 'vitest';
import { contrastOf, mixColours } from '../../scripts/design/contrast.ts';
import { WATERMARK, watermarkOpacity } from '../../scripts/design/watermark.ts';

const COLOURS = { paper: '#ffffff', ink: '#10242e', deep: '#0a3a48', 'on-deep': '#ffffff' };

test('the word of a draft is as faint as the colours of texts need', () => {
  expect(watermarkOpacity([COLOURS])).toBe(WATERMARK.opacity);
  const fainter = watermarkOpacity([COLOURS, { ...COLOURS, 'gold-ink': '#be4a26' }]);
  expect(fainter).toBeLessThan(WATERMARK.opacity);
  expect(contrastOf('#be4a26', mixColours('#ffffff', WATERMARK.colour, fainter))).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf('#be4a26', mixColours('#ffffff', WATERMARK.colour, fainter + 0.005))).toBeLessThan(4.5);
});

test('but never so faint that it is not seen, and a colour that nobody can read anyway changes nothing', () => {
  expect(watermarkOpacity([{ ...COLOURS, mute: '#767676' }])).toBe(0.05);
  expect(watermarkOpacity([{ ...COLOURS, mute: '#999999' }])).toBe(WATERMARK.opacity);
});
