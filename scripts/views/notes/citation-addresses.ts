import type { CslItem } from '../../outline/references/csl-item.ts';

/** The address of a work: its printed form, and its link; `href` is undefined where it is not a web address. */
export interface Address {
  readonly words: string;
  readonly href: string | undefined;
}

/** Works with a placeholder for each address, and the addresses themselves. */
export interface AddressStand {
  readonly works: ReadonlyMap<string, object>;
  /** The addresses, at the index that their placeholder has as its number. */
  readonly addresses: readonly Address[];
}

/**
 * Replaces each DOI and URL by a placeholder (U+E000, a number, U+E001). The citation style can then change quotation
 * marks, dashes and capitals around it, while the address itself stays unchanged and becomes one link.
 */
export function standInAddresses(items: readonly CslItem[]): AddressStand {
  const addresses: Address[] = [];
  const signOf = (address: Address): string => `\uE000${addresses.push(address) - 1}\uE001`;
  const works = items.map((item): [string, object] => {
    const { DOI, URL: url } = item;
    const doi = typeof DOI === 'string' ? { DOI: signOf({ words: DOI, href: `https://doi.org/${encoded(DOI)}` }) } : {};
    const signs =
      typeof url === 'string' ? addressesIn(url).map((words) => signOf({ words, href: webAddress(words) })) : [];
    const web = signs.length === 0 ? {} : { URL: signs.join(' ') };
    return [item.id, { ...item, ...doi, ...web }];
  });
  return { works: new Map(works), addresses };
}

// In a DOI every character stands for itself, also a %.
function encoded(doi: string): string {
  return encodeURIComponent(doi).replace(/%(?:2F|3A|3B|28|29|2C|40|26|3D|2B|24)/g, decodeURIComponent);
}

// Some programs put several addresses into one field.
function addressesIn(url: string): string[] {
  return url.split(/\s+(?=https?:\/\/)/i);
}

// In a web address only the characters that it can't hold are percent-encoded. One that begins with `www.` lacks its
// scheme, and would lead into the folder of the file that it stands in.
function webAddress(url: string): string | undefined {
  const address = /^www\.[^\s/]/i.test(url) ? `https://${url}` : url;
  if (!/^https?:\/\/[^\s/]/i.test(address)) return undefined;
  return address.replace(/[\s<>"{}|\\^`]/g, (sign) => encodeURIComponent(sign));
}
