// Builds a JupyterLab of its published packages into build/: which extensions it has, package.json says.
const fs = require('fs');
const path = require('path');
const { Build } = require('@jupyterlab/builder');
const base = require('@jupyterlab/builder/lib/webpack.config.base');
const { dependencies } = require('./package.json');

const build = path.join(__dirname, 'build');
const extensions = Object.keys(dependencies).filter(name => name.endsWith('-extension'));

function plugins(kind) {
    const names = extensions.filter(name => require(`${name}/package.json`).jupyterlab[kind]);
    return `[\n${names.map(name => `    require('${name}'),\n`).join('')}]`;
}

fs.rmSync(build, { recursive: true, force: true });
fs.mkdirSync(build);
// Schemas of settings, the themes' style sheets and style.js, which imports the styles of every extension.
const themes = Build.ensureAssets({ packageNames: extensions, output: build });
fs.writeFileSync(path.join(build, 'extensions.js'),
    `exports.extensions = ${plugins('extension')};\nexports.mimeExtensions = ${plugins('mimeExtension')};\n`);

module.exports = [{
    ...base,
    mode: 'development',
    devtool: false,
    entry: path.join(__dirname, 'index.js'),
    output: { ...base.output, path: build, filename: 'lab.js' },
    performance: { hints: false },
    stats: 'errors-only',
}, ...themes.map(theme => ({ ...theme, performance: { hints: false }, stats: 'errors-only' }))];
