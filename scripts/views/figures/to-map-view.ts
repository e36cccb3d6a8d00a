import type { Country } from '../../outline/country.ts';
import type { FigureContent } from '../../outline/outline.ts';
import { countryNames } from '../text/country-names.ts';
import { plainText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { CountryView, MapView } from './map-view.ts';

/** Gives the groups of a map's countries, with the countries' names in the outline's language. */
export function toMapView({ groups, focus, labels }: FigureContent & { kind: 'map' }, context: ViewContext): MapView {
  const nameOf = countryNames(context.outline.language);
  const toCountry = ({ code, numeric, at }: Country): CountryView => {
    return { code, numeric, name: plainText(nameOf(code), at) };
  };
  return {
    groups: groups.map(({ label, countries }) => ({ label: context.text(label), countries: countries.map(toCountry) })),
    focus: focus.map(toCountry),
    showsNames: labels,
  };
}
