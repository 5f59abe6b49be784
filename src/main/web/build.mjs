// Builds the page into the classes of the application: `node build.mjs TARGET`, from the ordinary Maven build.
// Everything happens below TARGET (target/web holds a copy of the sources beside node_modules), and nothing at all where
// the sources are those of the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(sources, '../../../target'));
const work = join(target, 'web');
const files = join(target, 'classes/META-INF/resources/page');
/** The documents that the application fills in: the map at the front door, and the frame of all other pages. */
const documents = {
  'page.html': join(target, 'classes/it/fuorigenova/page/page.html'),
  'frame.html': join(target, 'classes/it/fuorigenova/http/frame.html'),
};
const letters = join(target, 'classes/it/fuorigenova/chart');
const weights = ['regular', '600'];

const oldestNode = 18;
if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  console.error(`The page is built by Node ${oldestNode} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const sum = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
const read = path => readFileSync(path, 'utf8');

function sumOfSources() {
  const names = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    // Node 18 calls the folder of an entry its path.
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return sum(...names.flatMap(name => [relative(sources, name), readFileSync(name)]));
}

function isStamped(name, stamp) {
  return existsSync(join(work, name)) && read(join(work, name)) === stamp;
}

/** Runs a program where the build stands; what it has to say of a failure it says itself. */
function run(program, ...options) {
  const { status, error } = spawnSync(program, options, { cwd: work, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`${program} cannot be run: ${error.message}`);
  if (status !== 0) process.exit(1);
}

function installPackages() {
  const stamp = sum(read(join(sources, 'package.json')), read(join(sources, 'package-lock.json')));
  if (isStamped('packages.stamp', stamp)) return;
  // What packages do when they are installed is not needed, and nobody has read it.
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  layOutDriver();
  writeFileSync(join(work, 'packages.stamp'), stamp);
}

/** What drives the browser of the tests, as Playwright for Java wants it laid out. */
function layOutDriver() {
  rmSync(join(work, 'driver'), { recursive: true, force: true });
  mkdirSync(join(work, 'driver'));
  symlinkSync('../node_modules/playwright-core', join(work, 'driver/package'));
  symlinkSync(process.execPath, join(work, 'driver/node'));
}

function copySources() {
  rmSync(join(work, 'page'), { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(sources, work, { recursive: true });
}

function checkTypes() {
  run('node', 'node_modules/typescript/bin/tsc');
}

/** The style of the pages: the parts of Bootstrap Italia that they use, and their own. */
async function compileStyles() {
  const sass = await import(join(work, 'node_modules/sass/sass.node.mjs'));
  for (const name of ['page', 'resource']) compileStyle(sass, name);
}

function compileStyle(sass, name) {
  const { css } = sass.compile(join(work, `page/${name}.scss`), {
    loadPaths: [join(work, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'mixed-decls', 'legacy-js-api'],
  });
  writeFileSync(join(work, `page/${name}.css`), css);
}

async function bundle() {
  const { build } = (await import(join(work, 'node_modules/esbuild/lib/main.js'))).default;
  const shared = {
    absWorkingDir: work,
    outdir: files,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    loader: { '.svg': 'text', '.woff2': 'file' },
  };
  const worker = await build({ ...shared, entryPoints: { worker: 'maplibre-gl/dist/maplibre-gl-worker.mjs' } });
  const page = await build({
    ...shared,
    splitting: true,
    entryPoints: {
      page: 'page/main.ts',
      style: 'page/page.css',
      map: 'page/map.css',
      resource: 'page/resource.ts',
      'resource-style': 'page/resource.css',
    },
    define: { WORKER: JSON.stringify(address(worker, 'maplibre-gl-worker.mjs')) },
  });
  return {
    script: address(page, 'page/main.ts'),
    style: address(page, 'page/page.css'),
    map: address(page, 'page/map.css'),
    resource: address(page, 'page/resource.ts'),
    resourceStyle: address(page, 'page/resource.css'),
    preload: preloads(page, 'page/main.ts', 'page/map.ts'),
  };
}

/** The address under which what was made of this source is served. */
function address({ metafile }, source) {
  const made = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(source));
  return '/page/' + relative(files, join(work, made[0]));
}

/**
 * Asks for all modules at once that these need, and not for one after the other as each of them is read; for those of the
 * later ones when there is nothing better to do.
 */
function preloads({ metafile: { outputs } }, first, later) {
  const needed = source => {
    const [name, { imports }] = Object.entries(outputs).find(([, output]) => output.entryPoint?.endsWith(source));
    return [name, ...imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)];
  };
  const link = (name, more) => `<link rel="modulepreload" href="/page/${relative(files, join(work, name))}"${more}>`;
  const soon = needed(first);
  const rest = needed(later).filter(name => !soon.includes(name));
  return [...soon.map(name => link(name, '')), ...rest.map(name => link(name, ' fetchpriority="low"'))].join('\n');
}

/** The letters of the page for charts, which are drawn where no font need be installed. */
function bringLetters() {
  mkdirSync(letters, { recursive: true });
  for (const weight of weights) {
    cpSync(join(work, `node_modules/bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${weight}.ttf`), letter(weight));
  }
}

function letter(weight) {
  return join(letters, `titillium-web-${weight}.ttf`);
}

function licences() {
  const names = ['maplibre-gl', 'bootstrap-italia'];
  const licence = name => ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].map(file => join(work, 'node_modules', name, file)).find(existsSync);
  const texts = names.map(name => `${name}\n\n${read(licence(name))}`);
  texts.push(`Titillium Web\n\n${read(join(work, 'node_modules/bootstrap-italia/dist/fonts/Titillium_Web/OFL.txt'))}`);
  writeFileSync(join(files, 'licences.txt'), texts.join('\n\n'));
}

/** Whether all that was made of these sources is still there: Maven's compiler, for one, may clear it away. */
function isBuilt(stamp) {
  if (!existsSync(join(work, 'built.stamp')) || !Object.values(documents).every(existsSync) || !weights.every(weight => existsSync(letter(weight)))) return false;
  const [sum, ...names] = read(join(work, 'built.stamp')).split('\n');
  return sum === stamp && names.every(name => existsSync(join(files, name)));
}

const stamp = sumOfSources();
if (isBuilt(stamp)) process.exit(0);
copySources();
installPackages();
checkTypes();
await compileStyles();
rmSync(files, { recursive: true, force: true });
// Maven leaves what is no source any more; the page of before would hide this one.
for (const old of ['html', 'css', 'js']) rmSync(join(files, `../index.${old}`), { force: true });
const made = await bundle();
licences();
bringLetters();
for (const [name, document] of Object.entries(documents)) {
  const text = read(join(work, 'page', name));
  mkdirSync(dirname(document), { recursive: true });
  writeFileSync(document, Object.entries(made).reduce((filled, [part, value]) => filled.replaceAll(`{build:${part}}`, value), text));
}
writeFileSync(join(work, 'built.stamp'), [stamp, ...readdirSync(files)].join('\n'));
