export const id = 4299;
export const ids = [4299];
export const modules = {

/***/ 74299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAtTerminal: () => (/* binding */ runAtTerminal),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/commands.js
const COMMON = {
    checkout: { value: 'FOLDER', help: 'the clone of the repository with the requests; this folder unless given' },
    witness: { value: 'FOLDER', help: 'copies of the witnesses: FOLDER/ACCOUNT/ledger/…; without it none is compared' },
    repository: { value: 'TEXT', help: 'its address, https://github.com/OWNER/NAME; that of `origin` unless given' },
};
const VERIFY = {
    ...COMMON,
    'since-commit': { value: 'TEXT', help: 'tip of the branch when it was verified before' },
    'signing-keys': { value: 'FILE', help: 'public keys that its commits may be signed with' },
    report: { value: 'FOLDER', help: 'a report with SHA256SUMS, to see that a job of this repository attested it' },
    attestations: { value: 'FILE', help: 'what `gh attestation download` wrote: a file, or a folder of files' },
    'trusted-root': { value: 'FILE', help: 'what `gh attestation trusted-root` wrote' },
};
/** The modes that read a clone and need nothing else. */
const COMMANDS = {
    verify: { help: 'says whether the branch of the ledger is what our jobs wrote, record by record', options: VERIFY },
    report: {
        help: 'writes all grants of a period to files, with proof that none is missing',
        options: {
            ...COMMON,
            since: {
                value: 'INSTANT',
                help: 'what was merged or observed at 2026-11-01T00:00:00Z or later; the last month unless given',
            },
            until: { value: 'INSTANT', help: 'what was merged or observed before; until now unless given' },
            output: { value: 'FOLDER', help: 'a folder that is not there yet, or is empty; `report` unless given' },
            formats: { value: 'TEXT', help: 'some of csv,jsonl,markdown,ocsf,html; all unless given' },
        },
    },
};
/** What `--help` prints. */
function helpText() {
    const lines = Object.entries(COMMANDS).flatMap(([name, { help, options }]) => [
        '',
        `  ${name}: ${help}`,
        ...Object.entries(options).map(([option, { value, help: about }]) => optionLine(`--${option} ${value}`, about)),
        optionLine('--json', 'prints the result as JSON'),
    ]);
    return [
        'Usage: jit-ssm-access COMMAND [OPTIONS]',
        ...lines,
        '',
        'It reads a clone and copies of the witnesses, asks nobody, and needs no token.',
        'Copy a witness: aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger, for each account.',
        'Exit code: 0 all is as it should be, 1 it is not, 2 it could not be found out.',
    ].join('\n');
}
const optionLine = (option, about) => `    ${option.padEnd(22)} ${about}`;

// EXTERNAL MODULE: ./build/git/process.js
var git_process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/origin.js

/** Reads the address of `origin` in a clone. Asks no server. */
async function originAt(folder) {
    try {
        const { stdout } = await (0,git_process/* runGit */.EO)(folder, ['remote', 'get-url', 'origin']);
        return parseOrigin(stdout.toString('utf8').trim());
    }
    catch {
        // No clone, or one without `origin`: what needs the repository says so.
        return {};
    }
}
/** `https://HOST/OWNER/NAME.git`, `ssh://git@HOST/OWNER/NAME.git` or `git@HOST:OWNER/NAME.git`. */
function parseOrigin(address) {
    const [, host, path = ''] = /^(?:https?|ssh):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(address) ??
        /^[\w-]+@([\w.-]+):(.+)$/.exec(address) ??
        [];
    const [, repository] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path) ?? [];
    if (host === undefined || repository === undefined)
        return {};
    return { GITHUB_SERVER_URL: `https://${host}`, GITHUB_REPOSITORY: repository };
}

// EXTERNAL MODULE: ./build/main.js + 9 modules
var main = __webpack_require__(83792);
// EXTERNAL MODULE: ./build/runner/stop.js
var stop = __webpack_require__(24715);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(81703);
;// CONCATENATED MODULE: ./build/runner/terminal.js



/** Exit codes of the command line: what was looked at is not as it should be; it could not be looked at. */
const EXIT = { differs: 1, failed: 2 };
/** Longest line that is printed of text from outside. */
const LINE_LENGTH = 4_096;
/** A runner for people at a terminal, without GitHub: for modes that only read. */
function terminalRunner(terminal) {
    const { inputs, environment, json, setExitCode } = terminal;
    const line = (text) => (0,printable/* printable */.g$)(text, LINE_LENGTH);
    const say = (text) => (json ? terminal.printError : terminal.print)(line(text));
    const complain = (text) => {
        for (const each of text.split('\n'))
            terminal.printError(line(each));
    };
    return {
        input: name => inputs[name] ?? '',
        environment(name) {
            const value = environment[name];
            if (value !== undefined)
                return value;
            throw name === 'GITHUB_SERVER_URL' || name === 'GITHUB_REPOSITORY'
                ? new Error('The clone does not say which repository of GitHub it is of. Give `--repository https://github.com/OWNER/NAME`.')
                : new Error(`${name} is known to jobs of GitHub only. Run this mode in a workflow.`);
        },
        event: () => Promise.reject(new Error('Only a job of GitHub has an event. Run this mode in a workflow.')),
        log: say,
        transcript: say,
        debug: () => { },
        output(name, value) {
            if (json && name === 'result')
                terminal.print(value);
        },
        mask: () => { },
        annotate: problems => complain(problems.map(problem/* describeProblem */.B).join('\n')),
        warn: problems => complain(problems.map(each => `warning: ${(0,problem/* describeProblem */.B)(each)}`).join('\n')),
        caution: message => complain(`warning: ${message}`),
        // The log says the same, and a report is in files.
        summarize: async () => { },
        fail(message) {
            setExitCode(EXIT.differs);
            complain(message);
        },
        crash(error) {
            setExitCode(EXIT.failed);
            complain((0,errors/* messageOf */.b)(error));
        },
        mintToken: () => Promise.reject(new Error('Only a job of GitHub gets OIDC tokens. Give a folder as `--witness`.')),
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var clock = __webpack_require__(88722);
;// CONCATENATED MODULE: ./build/cli.js












/** `entry`: the script that was started, of which action.yml is in the folder above. */
async function runAtTerminal(entry, args) {
    await runCommand({
        args,
        workingDirectory: process.cwd(),
        actionFile: (0,external_node_path_.join)((0,external_node_path_.dirname)(await (0,promises_.realpath)(entry)), '..', 'action.yml'),
        print: text => console.log(text),
        printError: text => console.error(text),
        setExitCode: code => {
            process.exitCode = code;
        },
    });
}
/** Runs one mode for a person at a terminal, without GitHub and its tokens: `npx CLONE-OF-THIS-ACTION verify`. Never throws. */
async function runCommand(line) {
    const asked = parseCommand(line.args);
    if (asked === 'help')
        return line.print(helpText());
    if ('mistake' in asked) {
        line.setExitCode(EXIT.failed);
        return line.printError(`${asked.mistake}\n\n${helpText()}`);
    }
    const { command, json } = asked;
    const { repository, ...values } = asked.values;
    const at = (path) => (0,external_node_path_.resolve)(line.workingDirectory, path);
    // All inputs are paths below the workspace.
    const workspace = (0,external_node_path_.parse)(line.workingDirectory).root;
    const below = (path) => (0,external_node_path_.relative)(workspace, at(path)).split(external_node_path_.sep).join('/');
    const given = Object.entries(values).map(([name, value]) => {
        const isPath = ['FOLDER', 'FILE'].includes(COMMANDS[command]?.options[name]?.value ?? '');
        return [name, isPath ? below(value) : value];
    });
    // A clone has no role: it reads the copies that it is given, or no witness.
    const here = { checkout: below('.'), witness: 'none', output: below('report') };
    const inputs = { ...(await defaultsOf(line.actionFile)), ...here, ...Object.fromEntries(given) };
    const environment = {
        GITHUB_WORKSPACE: workspace,
        GITHUB_EVENT_NAME: 'terminal',
        ...(repository === undefined ? await originAt(at(values.checkout ?? '.')) : parseOrigin(repository)),
    };
    const runner = terminalRunner({ ...line, inputs: { ...inputs, mode: command }, environment, json });
    await (0,main/* main */.i)({ runner, clock: clock/* systemClock */.ml, stop: (0,stop/* listenForStop */.r)(runner.log) });
}
function parseCommand([command = '', ...rest]) {
    if (['help', '--help', '-h'].includes(command) || rest.includes('--help'))
        return 'help';
    const known = COMMANDS[command];
    if (!known)
        return { mistake: `There is no command \`${command}\`. The commands are ${Object.keys(COMMANDS).join(', ')}.` };
    const options = Object.fromEntries(Object.keys(known.options).map(name => [name, { type: 'string' }]));
    try {
        const { values } = (0,external_node_util_.parseArgs)({ args: rest, options: { ...options, json: { type: 'boolean' } }, strict: true });
        const { json = false, ...texts } = values;
        return { command, values: texts, json };
    }
    catch (error) {
        return { mistake: (0,errors/* messageOf */.b)(error) };
    }
}
const actionInputs = () => schemas/* object */.Ikc({ inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ default: schemas/* string */.YjP().optional() })) });
/** As the runner would give them; what GitHub computes is left out. */
async function defaultsOf(actionFile) {
    const { inputs } = actionInputs().parse((0,dist/* parse */.qg)(await (0,promises_.readFile)(actionFile, 'utf8')));
    return Object.fromEntries(Object.entries(inputs).flatMap(([name, { default: text = '' }]) => (text.includes('${{') ? [] : [[name, text]])));
}


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   t1: () => (/* binding */ streamGit),
/* harmony export */   wb: () => (/* binding */ FETCH_HISTORY)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16499);



/** A git command that failed, or a call that was refused. */
class GitError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ErrorWithRemedy */ .J {
    name = 'GitError';
}
/** All of one branch, as actions/checkout fetches it with git's number for no limit; `0` fetches every branch. */
const FETCH_HISTORY = 'Give actions/checkout "fetch-depth: 2147483647", which fetches all of one branch';
const OUTPUT_LIMIT = 64 * 1024 * 1024;
const OVERFLOW = 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
/** Variables that git sets for its hooks: they would point our commands at another repository. */
const FOREIGN = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
];
const commandOf = (args) => ['-c', 'core.quotepath=off', ...args];
/** Runs git in `directory`, without a shell and without prompts. Errors say what git reported and what to do. */
function runGit(directory, args, options = {}) {
    const settings = {
        cwd: directory,
        env: { ...environment(), ...options.env },
        ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
        encoding: 'buffer',
        maxBuffer: options.cutAtBytes ?? OUTPUT_LIMIT,
    };
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', commandOf(args), settings, (error, stdout, stderr) => {
            if (!error)
                return resolve({ exitCode: 0, stdout });
            if (error.code === OVERFLOW && options.cutAtBytes !== undefined)
                return resolve({ exitCode: 0, stdout });
            const said = stderr.toString('utf8').trim();
            const expected = options.mayFail && typeof error.code === 'number' && !isBroken(said);
            if (expected)
                return resolve({ exitCode: Number(error.code), stdout });
            reject(failureOf(args, said || error.message, directory, error));
        });
        // git may exit before it has read everything; its exit code says why.
        child.stdin?.on('error', () => { }).end(options.input ?? '');
    });
}
/** The same for an answer of any length: in pieces, while git makes the next ones. Who stops reading ends git. */
async function* streamGit(directory, args, input) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', commandOf(args), { cwd: directory, env: environment() });
    const said = [];
    child.stderr.on('data', (chunk) => said.push(chunk));
    const ended = new Promise(resolve => {
        child.on('error', resolve);
        child.on('close', code => resolve(code === 0 ? undefined : new Error(`git exited with ${code}`)));
    });
    child.stdin.on('error', () => { }).end(input);
    try {
        yield* child.stdout;
        const error = await ended;
        if (error)
            throw failureOf(args, Buffer.concat(said).toString('utf8').trim() || error.message, directory, error);
    }
    finally {
        child.kill();
    }
}
function environment() {
    const env = {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        // refs/replace could substitute the contents of a SHA.
        GIT_NO_REPLACE_OBJECTS: '1',
    };
    for (const name of FOREIGN)
        delete env[name];
    return env;
}
function isBroken(said) {
    return /dubious ownership|not a git repository/.test(said);
}
function failureOf(args, said, directory, cause) {
    const { message, remedy } = explain(args, said, directory, cause.code);
    return new GitError(message, remedy, { cause });
}
function explain(args, said, directory, code) {
    const command = `git ${args[0]} failed in ${directory}`;
    if (/dubious ownership/.test(said)) {
        const remedy = `Add a step that runs: git config --global --add safe.directory '${directory}'`;
        return { message: `${command}: it belongs to another user`, remedy };
    }
    if (/not a git repository/.test(said)) {
        const remedy = 'Put actions/checkout with "fetch-depth: 2147483647" before this step, and name its `path` as `checkout`';
        return { message: `${command}: it is not a git repository`, remedy };
    }
    const obstacle = remedyForNetwork(said);
    if (obstacle !== undefined)
        return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy: obstacle };
    if (code === 'ENOENT') {
        const remedy = 'Install git on the runner, put actions/checkout before this step, and name its `path` as `checkout`';
        return { message: `git could not be started in ${directory}`, remedy };
    }
    const remedy = 'Check that actions/checkout ran with "fetch-depth: 2147483647", and re-run the job';
    return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy };
}
/** git uses libcurl: HTTPS_PROXY and NO_PROXY count for it too, NODE_EXTRA_CA_CERTS does not. */
function remedyForNetwork(said) {
    if (/response 407|HTTP code 407 from proxy/.test(said))
        return 'Put user and password of the proxy into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT (docs/setup.md, "Behind a proxy")';
    if (/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy/.test(said))
        return 'See that the proxy of HTTPS_PROXY runs and allows CONNECT to this server, or name the server in NO_PROXY (docs/setup.md, "Behind a proxy")';
    if (/SSL certificate problem|certificate verification failed/.test(said))
        return 'If your network has an authority of its own, name the file with its certificate, and the system\'s, in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")';
    return undefined;
}


/***/ })

};

