import Vips from 'wasm-vips';

/**
 * The decoder of images: libvips, compiled to WebAssembly, so that the same image becomes the same bytes on every
 * machine. To be imported only where there is an image: it takes 70 ms to start. One thread does as much as two.
 */
export const vips = await Vips({
  // HEIC, AVIF, JPEG XL and SVG are not read by it.
  dynamicLibraries: [],
  preRun: ({ ENV }) => {
    // What it would write to the terminal comes as an error too.
    ENV.VIPS_WARNING = '0';
  },
});
vips.concurrency(1);
vips.Cache.max(0);
