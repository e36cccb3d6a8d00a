import type { Chart } from '../../scripts/outline/outline.ts';
import { parseYaml } from '../../scripts/outline/yaml/parse-yaml.ts';

/** The file that the places in a chart of the tests name. */
const CHART_FILE = 'chart.yaml';

/** Makes a chart from the YAML of its specification, with the places of that text. */
export function chartOf(yaml: string): Chart {
  const { file, findings } = parseYaml(CHART_FILE, yaml);
  if (file === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const value = file.value as Chart['spec']['value'];
  const url = (value['data'] as { url?: unknown } | undefined)?.url;
  const spec = {
    value,
    at: file.locate([]),
    locate: file.locate,
    locateKey: (path: readonly (string | number)[], key: string) => file.key(path, key).at,
  };
  const data = typeof url === 'string' ? { path: url, at: file.locate(['data', 'url']) } : undefined;
  return { kind: 'chart', spec, data, alt: { at: spec.at, inlines: [] } };
}
