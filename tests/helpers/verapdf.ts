import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { StandardName } from '../../scripts/pdf/standards/standard-set.ts';

const VERSION = '1.30.2';
const JARS = join(projectFolder, 'node_modules/.cache/verapdf', VERSION);
// What Maven is asked for: the program and everything that it needs.
const WISH = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>verapdf</artifactId><version>1</version><dependencies><dependency>
<groupId>org.verapdf.apps</groupId><artifactId>cli</artifactId><version>${VERSION}</version>
</dependency></dependencies></project>`;

/** The profiles of veraPDF by which the files of each set of standards are validated. */
export const PROFILES: Readonly<Record<StandardName, readonly string[]>> = {
  'ua-1+a-2a': ['ua1', '2a'],
  'ua-2+a-4': ['ua2', '4', 'wt1a', 'wt1r'],
};

/**
 * Makes veraPDF ready: it comes from Maven Central once, and is then kept in `node_modules/.cache`. Gives the reason in
 * words where it can't run on this computer; undefined where it can.
 */
export function prepareVeraPdf(): string | undefined {
  if (!canRun('java', '-version')) return 'Skipped: veraPDF needs Java 11 or later, and there is no program "java".';
  if (existsSync(join(JARS, 'complete'))) return undefined;
  if (!canRun('mvn', '-version')) return 'Skipped: veraPDF is fetched with Maven, and there is no program "mvn".';
  mkdirSync(JARS, { recursive: true });
  const wish = join(JARS, 'pom.xml');
  writeFileSync(wish, WISH);
  const words = ['-q', '-B', '-f', wish, 'dependency:copy-dependencies', `-DoutputDirectory=${JARS}`];
  const { status, stdout } = spawnSync('mvn', words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) return `Skipped: Maven could not fetch veraPDF. ${stdout.slice(0, 500)}`;
  writeFileSync(join(JARS, 'complete'), '');
  return undefined;
}

function canRun(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { shell: process.platform === 'win32' }).status === 0;
}

/** What veraPDF says of files: how many it validated, and each rule that one of them breaks, with the first place. */
export interface Verdict {
  readonly validated: number;
  readonly failures: readonly string[];
}

/** Validates PDFs, by their names, by a profile of veraPDF's. Throws where veraPDF gives no report. */
export function validate(files: ReadonlyMap<string, Uint8Array>, profile: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'communique-verapdf-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const words = ['-f', profile, '--format', 'json', '--maxfailuresdisplayed', '1', ...files.keys()];
    const main = 'org.verapdf.apps.GreenfieldCliWrapper';
    const { stdout, stderr } = spawnSync('java', ['-cp', join(JARS, '*'), main, ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 500_000_000,
    });
    if (!stdout.startsWith('{')) throw new Error(`veraPDF gave no report: ${stderr.slice(0, 1000)}`);
    return verdictOf(JSON.parse(stdout) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string };
      readonly taskException?: { readonly exceptionMessage?: string };
      readonly validationResult?: readonly {
        readonly compliant: boolean;
        readonly details: { readonly ruleSummaries: readonly RuleSummary[] };
      }[];
    }[];
  };
}

interface RuleSummary {
  readonly clause: string;
  readonly testNumber: number;
  readonly description: string;
  readonly checks: readonly { readonly context: string; readonly errorMessage?: string }[];
}

function verdictOf({ report }: Report): Verdict {
  const failures = report.jobs.flatMap(({ itemDetails: { name }, taskException, validationResult }) => {
    const file = name.replace(/^.*[/\\]/, '');
    const [result] = validationResult ?? [];
    if (result === undefined) return [`${file}: not read (${taskException?.exceptionMessage ?? 'no reason given'})`];
    if (result.compliant) return [];
    return result.details.ruleSummaries.map(({ clause, testNumber, description, checks: [first] }) => {
      return `${file}: ${clause}-${testNumber} ${description} (${first?.errorMessage ?? ''} ${first?.context ?? ''})`;
    });
  });
  return { validated: report.jobs.length, failures };
}
