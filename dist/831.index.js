export const id = 831;
export const ids = [831];
export const modules = {

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JX: () => (/* binding */ parseRequestFile),
  bc: () => (/* binding */ problemOfCaseTwin),
  MT: () => (/* binding */ problemOfSymlink),
  lv: () => (/* binding */ refuseFile)
});

// UNUSED EXPORTS: userOf

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var request_targets = __webpack_require__(2817);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(3852);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/config/request-entries.js




/** Many more than fit the policies of one user. Entries are compared with one another, which takes quadratic time. */
const MAX_REQUESTS = 100;
/** The requests of a file, which is one request or a list of them, and the mistakes in them. */
function readRequests(yaml) {
    const { value } = yaml;
    if (value === undefined)
        return { requests: [], problems: [] };
    const unreadable = problemOfEmptiness(yaml) ?? problemOfNumber(yaml);
    if (unreadable)
        return { requests: [], problems: [unreadable] };
    const parts = Array.isArray(value) ? value.map((each, index) => [[index], each]) : [[[], value]];
    const read = parts.map(([path, part]) => readRequest(yaml, path, part));
    return { requests: read.map(({ request }) => request), problems: read.flatMap(({ problems }) => problems) };
}
/** The request at `path`. Its account is returned even if other keys have mistakes, so that all mistakes are found at once. */
function readRequest(yaml, path, part) {
    const parsed = (0,read_part/* readPart */.o)(yaml, path, part, request_schema/* REQUEST */.S3);
    const account = accountOf(yaml, path, part);
    const asked = { at: yaml.valueAt(path), ...(account && { account }) };
    if (!parsed.ok)
        return { request: asked, problems: parsed.problems };
    const { instances = [], tags, duration, reason, start, break_glass } = parsed.value;
    const targets = tags ? { tags: (0,request_targets/* sortTags */.uO)(tags) } : { instances: [...instances].sort() };
    const terms = {
        ...targets,
        durationMs: duration,
        reason,
        ...(start && { start }),
        ...(break_glass && { breakGlass: true }),
    };
    return { request: { ...asked, terms }, problems: [] };
}
/** The `account` of the part at `path`; `undefined` where another mistake already reports it. */
function accountOf(yaml, path, part) {
    if (typeof part !== 'object' || part === null || Array.isArray(part))
        return undefined;
    const value = part.account;
    if (value === undefined) {
        const isMisspelt = Object.keys(part).some(key => isUnknown(key) && (0,suggest/* nearest */.p)(key, request_schema/* REQUEST_KEYS */.x9) === 'account');
        return isMisspelt ? undefined : { kind: 'left-out', at: yaml.valueAt(path) };
    }
    const place = [...path, 'account'];
    const parsed = (0,read_part/* readPart */.o)(yaml, place, value, request_schema/* ACCOUNT */.u4);
    if (parsed.ok)
        return { kind: 'name', name: parsed.value, at: yaml.valueAt(place) };
    const [problem] = parsed.problems;
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    return problem && { kind: 'malformed', problem, ...(isScalar && { text: String(value) }) };
}
const isUnknown = (key) => !request_schema/* REQUEST_KEYS */.x9.includes(key);
function problemOfEmptiness({ value, valueAt }) {
    const isEmptyList = Array.isArray(value) && value.length === 0;
    if (value !== null && !isEmptyList)
        return undefined;
    const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request';
    return { ...valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' };
}
function problemOfNumber({ value, valueAt }) {
    if (!Array.isArray(value) || value.length <= MAX_REQUESTS)
        return undefined;
    const message = `The file holds ${value.length} requests; ${MAX_REQUESTS} are allowed`;
    return { ...valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' };
}

// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(2105);
;// CONCATENATED MODULE: ./build/config/request-file.js




/** The default folder of request files, with its `/`; the input `requests` overrides it. */
const REQUESTS_FOLDER = 'requests/';
/**
 * Parses one request file (one request or a list of them) without the rules. `resolveFile` of the domain then resolves its
 * accounts and reports all mistakes together. A missing file asks for nothing. Never throws.
 */
function parseRequestFile(path, content, folder = REQUESTS_FOLDER) {
    const user = userOf(path, folder);
    switch (content) {
        case 'nothing':
            return { path, user: user ?? '', requests: [], mistakes: { yaml: [], requests: [] } };
        case 'symlink':
            return refuseFile(path, problemOfSymlink(path));
        case 'not-a-file':
            return refuseFile(path, problemOfNoFile(path));
        default: {
            const yaml = (0,file/* readYaml */.g)(path, content);
            const { requests, problems } = readRequests(yaml);
            const ofPath = user === undefined && { file: problemOfPath(path, folder) };
            return { path, user: user ?? '', requests, mistakes: { ...ofPath, yaml: yaml.problems, requests: problems } };
        }
    }
}
/** A request file that is refused as a whole, with this problem. */
function refuseFile(path, problem) {
    return { path, user: '', requests: [], mistakes: { file: problem, yaml: [], requests: [] } };
}
/** The user whose request file this is, `requests/USER.yaml`; `undefined` for any other path, subfolders included. */
function userOf(path, folder = REQUESTS_FOLDER) {
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    return stem !== undefined && identifiers/* IAM_USER */.E$.accepts(stem) ? stem : undefined;
}
function stemOf(path, folder, name) {
    return path.startsWith(folder) ? name.exec(path.slice(folder.length))?.[1] : undefined;
}
function problemOfPath(path, folder) {
    const at = { file: path, line: 1, column: 1 };
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    if (stem !== undefined)
        return {
            ...at,
            message: `The file's name must be that of an IAM user, found ${(0,printable/* quoted */.TL)(stem)}`,
            remedy: identifiers/* IAM_USER */.E$.remedy,
        };
    const message = `Request files are named ${folder}USER.yaml, found ${(0,printable/* quoted */.TL)(path, 120)}`;
    const yml = stemOf(path, folder, /^([^/]+)\.ya?ml$/i);
    if (yml !== undefined && identifiers/* IAM_USER */.E$.accepts(yml))
        return { ...at, message, remedy: `Rename it to ${folder}${yml}.yaml` };
    return { ...at, message, remedy: `Move it to ${folder}, without subfolders, and name it after the IAM user` };
}
/** A submodule, or a name that is not UTF-8: git has an entry there that is not a readable file. */
function problemOfNoFile(path) {
    const message = `${(0,printable/* quoted */.TL)(path, 120)} is not a file that can be read`;
    return {
        file: (0,printable/* printable */.g$)(path, 200),
        line: 1,
        column: 1,
        message,
        remedy: 'Delete it, and commit the requests as a plain file',
    };
}
/**
 * A symlink could show reviewers one file and grant another. Only git's mode (120000) shows it, so the git adapter reports
 * it.
 */
function problemOfSymlink(path) {
    const message = 'The file is a symbolic link';
    return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' };
}
/** Two files for one user: what is removed from one of them, the other would still ask for. */
function problemOfCaseTwin(path, twin) {
    const message = `The file's name differs from ${(0,printable/* quoted */.TL)(twin, 120)} only in case, and IAM takes both for one user`;
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' };
}


/***/ }),

/***/ 1026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2817);


/**
 * The first 8 hex digits of the SHA-256 of {@link canonical}: short enough for policy names. Use {@link isSame} to compare
 * requests, because eight digits can be made to collide. Policy names in AWS contain it: changing the computation would make
 * every live grant look superseded.
 */
function digestOf(user, request) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(user, request)).digest('hex').slice(0, 8);
}
/** Whether two entries request the same for the same user. */
function isSame(one, other) {
    return canonical(one.user, one.request) === canonical(other.user, other.request);
}
/**
 * JSON with the keys in this order and without white space: `{account, breakGlass (left out unless `true`), durationMs, instances (sorted; left out if tags are
 * asked for), reason, start (ISO 8601 with milliseconds; left out if absent), tags (sorted by key; left out if instances are
 * asked for), user}`.
 */
function canonical(user, request) {
    const { account, breakGlass, durationMs, reason, start } = request;
    const instances = request.instances && [...request.instances].sort();
    const tags = request.tags && (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .sortTags */ .uO)(request.tags);
    return JSON.stringify({ account, breakGlass, durationMs, instances, reason, start: start?.toISOString(), tags, user });
}


/***/ }),

/***/ 3731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mg: () => (/* binding */ resolveByAny),
/* harmony export */   xq: () => (/* binding */ resolveFile)
/* harmony export */ });
/* unused harmony export resolveAccount */
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4986);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1026);




/**
 * Resolves the accounts of a request file among `accounts`, the names in the rules. A request may leave its account out when
 * there is only one. Reports all mistakes of the file together, including those of parsing. Never throws.
 */
function resolveFile(file, accounts) {
    const { path, user, mistakes } = file;
    const entries = [];
    const found = [];
    for (const { account, terms, at } of file.requests) {
        const resolved = account && resolveAccount(account, accounts);
        if (resolved?.ok === false)
            found.push(resolved.problem);
        if (!resolved?.ok || !terms)
            continue;
        const request = { account: resolved.name, ...terms };
        const entry = { user, request, digest: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(user, request), at };
        const twin = entries.find(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry));
        if (twin)
            found.push(problemOfTwin(entry, twin));
        else
            entries.push(entry);
    }
    const problems = [
        ...(mistakes.file ? [mistakes.file] : []),
        ...(0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeProblems */ .n)(mistakes.yaml, [...found, ...mistakes.requests]),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries } };
}
/**
 * The requests of a version of a file, resolved by each of several lists of account names: those of the rules when it landed,
 * and later ones. A request without an account meant the only one there was. If the rules have another one by now, the
 * request is read both ways, so that no grant is missed. `undefined` if no list resolves it.
 */
function resolveByAny(file, known) {
    const read = [...new Set(known)].map(accounts => resolveFile(file, accounts));
    if (!read.some(({ ok }) => ok))
        return undefined;
    const meant = read.flatMap(each => (each.ok ? each.value.entries : []));
    return meant.filter((entry, index) => meant.findIndex(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry)) === index);
}
/** The account of a request, or what is wrong with it. */
function resolveAccount(written, accounts) {
    const [first, ...others] = accounts;
    const example = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`account: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(first ?? 'dev')}`, 100);
    switch (written.kind) {
        case 'name':
            if (accounts.includes(written.name))
                return { ok: true, name: written.name };
            return { ok: false, problem: { ...written.at, ...unknownName(written.name, accounts) } };
        case 'left-out':
            if (first !== undefined && others.length === 0)
                return { ok: true, name: first };
            return { ok: false, problem: { ...written.at, message: '`account` is missing', remedy: `Add ${example}` } };
        case 'malformed': {
            const isInQuotes = written.text !== undefined && accounts.includes(written.text);
            const remedy = isInQuotes ? 'Put quotes around it' : `Write ${example}`;
            return { ok: false, problem: { ...written.problem, remedy } };
        }
        default:
            return written;
    }
}
function unknownName(name, accounts) {
    const found = `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)}${(0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .hint */ .a)(name, accounts)}`;
    const message = `\`account\` must be an account that the rules know, found ${found}`;
    return { message, remedy: `Write one of ${accounts.map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(each)).join(', ')}` };
}
function problemOfTwin({ at }, twin) {
    const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`;
    return { ...at, message, remedy: 'Delete one of them' };
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ compareRules),
  I: () => (/* binding */ isNoChange)
});

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(1933);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/domain/rules/rule-terms.js

/** The terms of a rule that decide what it gives, to whom and by whose word. */
function termsOfRule(rule) {
    const { instances, minDurationMs, maxDurationMs, startWithinMs, approvals, approvalWithinMs } = rule;
    const { approvers, requesters, reason, mfa, sourceIps, breakGlass } = rule;
    return [
        { key: 'instances', value: listed(instances, 'all') },
        { key: 'max_instances', value: String(rule.maxInstances) },
        { key: 'live', value: String(rule.live) },
        { key: 'min_duration', value: minDurationMs === 0 ? 'none' : (0,instant/* formatDuration */.a3)(minDurationMs) },
        { key: 'max_duration', value: (0,instant/* formatDuration */.a3)(maxDurationMs) },
        { key: 'start_within', value: startWithinMs === undefined ? 'no limit' : (0,instant/* formatDuration */.a3)(startWithinMs) },
        { key: 'approvals', value: String(approvals) },
        { key: 'approval_within', value: (0,instant/* formatDuration */.a3)(approvalWithinMs) },
        { key: 'approvers', value: listed(approvers, 'everyone with write permission') },
        { key: 'requesters', value: listed(requesters, 'everyone') },
        { key: 'reason', value: reason?.source ?? 'any' },
        { key: 'mfa', value: String(mfa) },
        { key: 'source_ips', value: listed(sourceIps, 'everywhere') },
        { key: 'break_glass', value: breakGlass ? describeBreakGlass(breakGlass) : 'nobody' },
    ];
}
/** What a webhook is told of, in one term: `slack: ended, granted (prod)`. */
function termOfWebhook({ name, kind, events, accounts }) {
    return { key: name, value: `${kind}: ${listed(events, 'nothing')} (${listed(accounts, 'all accounts')})` };
}
const describeBreakGlass = ({ who, maxDurationMs, review }) => `${listed(who, '')}, without an approval, for ${(0,instant/* formatDuration */.a3)(maxDurationMs)}; ${review.approvals} to review it within ${(0,instant/* formatDuration */.a3)(review.withinMs)}`;
function listed(values, absent) {
    if (values === undefined)
        return absent;
    return values.length === 0 ? 'nobody' : values.toSorted().join(', ');
}

;// CONCATENATED MODULE: ./build/domain/rules/compared-rule.js

function openRules({ users, people, accounts, rules }) {
    const compared = rules.map((rule) => {
        const terms = termsOfRule(rule);
        const [inAccounts, forUsers] = [new Set(rule.accounts), rule.users && new Set(rule.users.map(lowerCase))];
        const appliesTo = (user, account) => inAccounts.has(account) && (forUsers === undefined || forUsers.has(lowerCase(user)));
        return { number: rule.number, terms, key: JSON.stringify(terms), appliesTo };
    });
    return (user, account) => (users.has(user) || people.has(user)) && accounts.has(account)
        ? compared.filter(rule => rule.appliesTo(user, account))
        : [];
}
const lowerCase = (name) => name.toLowerCase();

;// CONCATENATED MODULE: ./build/domain/rules/compare-rules.js




/** Compares the rules before and after a change, for every user of either in every account of either. */
function compareRules(before, after) {
    const users = unionOf(namesIn(before), namesIn(after));
    const accounts = unionOf(before.accounts.keys(), after.accounts.keys());
    const [rulesBefore, rulesAfter] = [openRules(before), openRules(after)];
    const access = accounts.flatMap(account => {
        const subject = (user) => ({
            user,
            was: rulesBefore(user, account),
            is: rulesAfter(user, account),
        });
        const groups = (0,group_by/* groupBy */.$)(users.map(subject), ({ was, is }) => `${signatureOf(was)} ${signatureOf(is)}`);
        return groupAlike(groups.flatMap(group => compareGroup(group, account)));
    });
    return {
        access,
        people: compareMaps(identitiesIn(before), identitiesIn(after), text => text),
        accounts: accounts.flatMap(name => compareAccounts(name, before.accounts.get(name), after.accounts.get(name))),
        followUp: changed(followUpTerms(before), followUpTerms(after)),
        notify: changed(before.notify.map(termOfWebhook), after.notify.map(termOfWebhook)),
    };
}
const isNoChange = ({ access, people, accounts, followUp, notify }) => access.length + people.length + accounts.length + followUp.length + notify.length === 0;
/** The same for the same rules in the same order. */
const signatureOf = (rules) => rules.map(({ number }) => number).join();
/** Compares once for all users about whom the same rules may decide. */
function compareGroup(group, account) {
    const [{ was, is }] = group;
    const about = { users: group.map(({ user }) => user), account };
    if (was.length === 0 && is.length === 0)
        return [];
    if (was.length === 0)
        return [{ ...about, kind: 'gains', rules: is.map(({ terms }) => changed([], terms)) }];
    if (is.length === 0)
        return [{ ...about, kind: 'loses', rules: was.map(({ terms }) => changed(terms, [])) }];
    const pairs = compareSequences(was, is);
    return pairs.length > 0 ? [{ ...about, kind: 'changes', rules: pairs }] : [];
}
/** Rules that stand in both are left out; of the others, each is held against the one in the same place. */
function compareSequences(was, is) {
    const [keysBefore, keysAfter] = [was, is].map(rules => new Set(rules.map(({ key }) => key)));
    const gone = was.filter(({ key }) => !keysAfter?.has(key));
    const added = is.filter(({ key }) => !keysBefore?.has(key));
    if (gone.length + added.length > 0)
        return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => changed(gone[index]?.terms ?? [], added[index]?.terms ?? []));
    const isInOrder = was.length === is.length && was.every(({ key }, index) => key === is[index]?.key);
    return isInOrder ? [] : [[{ key: 'order of the rules', before: 'as it was', after: 'another' }]];
}
const namesIn = ({ users, people }) => [...users.keys(), ...people.keys()];
/** Who each name is, on GitHub and in AWS. */
const identitiesIn = ({ users, people }) => new Map([
    ...[...users].map(([name, logins]) => [name, logins.join(', ')]),
    ...[...people].map(([name, { logins, role, identity }]) => [name, `${logins.join(', ')}; role ${role} as ${identity}`]),
]);
/** Users for whom the same changes in an account. */
function groupAlike(changes) {
    const groups = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.kind, change.rules]);
        const known = groups.get(key);
        groups.set(key, known ? { ...known, users: [...known.users, ...change.users] } : change);
    }
    return [...groups.values()];
}
function compareAccounts(name, before, after) {
    return changed(accountTerms(before), accountTerms(after)).map(change => ({
        ...change,
        key: `${name}: ${change.key}`,
    }));
}
function accountTerms(account) {
    if (!account)
        return [];
    const { id, region, roles, documents, logs, names, foreignDocuments } = account;
    const named = names.kind === 'listed' ? [...names.ids].map(([name, instance]) => `${name} ${instance}`) : [];
    return [
        { key: 'id', value: id },
        { key: 'region', value: region },
        ...Object.entries(roles).map(([role, arn]) => ({ key: `roles.${role}`, value: arn })),
        { key: 'documents', value: documents.map(each => `${each.name} ${(0,instant/* formatDuration */.a3)(each.maxMs)}`).join(', ') },
        { key: 'logs', value: `${logs.group}, ${logs.bucket}/${logs.prefix}` },
        { key: 'instances', value: named.toSorted().join(', ') || 'none' },
        { key: 'names', value: names.kind === 'tag' ? 'tag' : 'none' },
        { key: 'foreign_documents', value: foreignDocuments.toSorted().join(', ') || 'none' },
    ];
}
function followUpTerms({ followUp }) {
    const { maxWaitMs, beyond, passes, intervalMs, warnBeforeMs, environments, sweepWithinMs } = followUp;
    return [
        { key: 'max_wait', value: (0,instant/* formatDuration */.a3)(maxWaitMs) },
        { key: 'beyond', value: beyond },
        { key: 'passes', value: String(passes) },
        { key: 'interval', value: (0,instant/* formatDuration */.a3)(intervalMs) },
        { key: 'warn_before', value: (0,instant/* formatDuration */.a3)(warnBeforeMs) },
        {
            key: 'environments',
            value: environments.map(({ name, waitMs }) => `${name} ${(0,instant/* formatDuration */.a3)(waitMs)}`).join(', '),
        },
        { key: 'sweep_within', value: (0,instant/* formatDuration */.a3)(sweepWithinMs) },
    ];
}
function compareMaps(before, after, write) {
    const terms = (map) => [...map].map(([key, value]) => ({ key, value: write(value) }));
    return changed(terms(before), terms(after));
}
/** The terms that differ; `—` where one side has none. */
function changed(before, after) {
    const find = (terms, key) => terms.find(term => term.key === key)?.value ?? '—';
    return unionOf(before.map(({ key }) => key), after.map(({ key }) => key)).flatMap(key => {
        const change = { key, before: find(before, key), after: find(after, key) };
        return change.before === change.after ? [] : [change];
    });
}
const unionOf = (one, other) => [...new Set([...one, ...other])];


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ey: () => (/* binding */ entriesBefore),
/* harmony export */   m$: () => (/* binding */ versionAt),
/* harmony export */   oe: () => (/* binding */ latestReadable)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3731);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4757);



/** How far back to look for a readable version. */
const MOST_VERSIONS = 50;
/**
 * The requests of a file at a commit, or at its last readable version before. A version that cannot be read has granted
 * nothing.
 */
async function entriesBefore(git, rules, file, sha) {
    const later = await rules.accountsAt(sha);
    const commits = await git.history(sha, file.path, MOST_VERSIONS);
    return (await latestReadable(commits.map(commit => versionAt(git, rules, file, commit, later)))) ?? [];
}
/** The version of a file at a commit, resolved by the accounts of that time and by `later` ones. */
function versionAt(git, rules, { path, requests }, sha, later = rules.accountsNow) {
    return {
        sha,
        async entries() {
            const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, contentOf(await git.readFile(sha, path)), requests);
            return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), later]);
        },
    };
}
/** The requests of the newest readable version. */
async function latestReadable(versions) {
    for (const version of versions) {
        const entries = await version.entries();
        if (entries)
            return entries;
    }
    return undefined;
}
/** What git has at the path of a request file, in the form that can be parsed. */
function contentOf(file) {
    if (file === undefined)
        return 'nothing';
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? file.bytes : 'symlink';
}


/***/ })

};

