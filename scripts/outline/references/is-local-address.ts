/** Whether an address leads to a place that only one computer has: a file, a disk, a library of its owner, itself. */
export function isLocalAddress(address: string): boolean {
  return LOCAL.test(address.trim());
}

const LOCAL =
  /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:Users|home)\/|(?:zotero|mendeley|endnote|bookends):|https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?![\w.-]))/i;
