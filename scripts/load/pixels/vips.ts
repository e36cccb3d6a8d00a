import Vips from 'wasm-vips';

/**
 * The decoder of images: libvips as WebAssembly, which gives the same bytes on every machine. It takes 70 ms to start,
 * so it is imported only if there is an image. A second thread would not make it faster.
 */
export const vips = await Vips({
  // HEIC, AVIF, JPEG XL and SVG are not supported here.
  dynamicLibraries: [],
  preRun: ({ ENV }) => {
    // Its warnings also come as errors, so they are not printed on the terminal.
    ENV.VIPS_WARNING = '0';
  },
});
vips.concurrency(1);
vips.Cache.max(0);
