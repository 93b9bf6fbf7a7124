export const id = 2202;
export const ids = [2202];
export const modules = {

/***/ 49452:
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
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var request_targets = __webpack_require__(32817);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(43852);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(16673);
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
var file = __webpack_require__(82105);
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

/***/ 63176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessOf),
/* harmony export */   l: () => (/* binding */ documentOf)
/* harmony export */ });
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29592);
/* harmony import */ var _policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);


/** The policy document of these terms. `instances`: the resolved ones. */
function documentOf({ reach, ...terms }, instances, bound) {
    return (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .policyDocument */ .yr)({ ...terms, ...bound, instances: reach === 'resolved' ? instances : reach });
}
/** `sessionDocument` covers the request; `rule` sets the conditions. */
function accessOf(request, mergedAt, account, sessionDocument, { mfa, sourceIps, live }) {
    const { opensAt, expiresAt } = (0,_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const terms = {
        reach: live && request.tags ? { tagged: request.tags } : 'resolved',
        account,
        document: sessionDocument,
        ...(opensAt > mergedAt && { notBefore: opensAt }),
        expiresAt,
        mfa,
        ...(sourceIps && { sourceIps }),
    };
    return { opensAt, expiresAt, terms };
}


/***/ }),

/***/ 6285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UJ: () => (/* binding */ coveredBy),
/* harmony export */   hJ: () => (/* binding */ bindingOf),
/* harmony export */   nE: () => (/* binding */ previewedBinding)
/* harmony export */ });
/**
 * Who can use a policy of ours where it is held; `undefined` for nobody, or for nobody whom it should be for: on a role it has to
 * be bound to one identity, and bound to one it does not hold for an IAM user.
 */
function coveredBy(holder, { boundTo }) {
    if (holder.kind === 'user')
        return boundTo ? undefined : { kind: 'iam-user', name: holder.name };
    return boundTo && { kind: 'assumed-role', role: holder.name, identity: boundTo.identity };
}
/** What binds the policy of a grant to its person; nothing binds that of an IAM user. */
const bindingOf = (principal) => principal.kind === 'iam-user' ? {} : { boundTo: { roleId: principal.roleId, identity: principal.identity } };
/** The same before IAM has told the id of the role: as long as one, and none that IAM gives. */
const previewedBinding = (subject) => subject.kind === 'iam-user' ? {} : { boundTo: { roleId: `AROA${'0'.repeat(17)}`, identity: subject.identity } };


/***/ }),

/***/ 29592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ inPresentForm),
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32817);



/**
 * The inline policy of a grant, minified (docs/design.md §7). It allows only sessions on these nodes through this document.
 * Every statement has a time limit, so AWS itself refuses access from `expiresAt` on.
 */
function policyDocument(terms) {
    const { partition, region, id } = terms.account;
    const ssm = `arn:${partition}:ssm:${region}:${id}`;
    const bounds = boundsOf(terms);
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            ...startStatements(terms, `${ssm}:document/${terms.document}`, bounds),
            {
                Effect: 'Allow',
                Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
                Resource: `${ssm}:session/*`,
                // Matches the caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
                // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
                Condition: joined({ StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' } }, bounds),
            },
            {
                Effect: 'Allow',
                // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. AWS's service reference knows no resource of it,
                // and AWS's samples name sessions (docs/aws-facts.md SSM-17): only `*` holds either way. It opens nothing by itself: the
                // channel asks for the token that StartSession or ResumeSession gave.
                Action: 'ssmmessages:OpenDataChannel',
                Resource: '*',
                Condition: bounds,
            },
        ],
    });
}
/** To start a session, AWS asks for the instance and for the document. It judges each by itself, and a document has no tags. */
function startStatements({ account, instances }, document, bounds) {
    // Without this condition AWS allows a caller who names no document to use the default one, whatever the Resource is.
    const conditions = { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds };
    const allow = (Resource, Condition) => ({
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource,
        Condition,
    });
    if (!('tagged' in instances)) {
        const nodes = [...instances].sort().map(instance => nodeArn(account, instance));
        return [allow([...nodes, document], conditions)];
    }
    const tags = Object.entries((0,_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .sortTags */ .uO)(instances.tagged)).map(([key, value]) => [`${TAG_CONDITION}${key}`, value]);
    return [
        allow(nodeArn(account, '*'), joined({ StringEquals: Object.fromEntries(tags) }, conditions)),
        allow([document], conditions),
    ];
}
/** Both conditions: what one operator compares in each, it compares in the result. */
function joined(own, more) {
    const all = { ...own };
    for (const [operator, keys] of Object.entries(more))
        all[operator] = { ...all[operator], ...keys };
    return all;
}
const TAG_CONDITION = 'ssm:resourceTag/';
function boundsOf({ notBefore, expiresAt, mfa, sourceIps, boundTo }) {
    return {
        DateLessThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` excludes the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(notBefore) } }),
        ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        ...(boundTo && { StringEquals: { 'aws:userid': `${boundTo.roleId}:${boundTo.identity}` } }),
        ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
    };
}
function nodeArn({ partition, region, id }, instance) {
    return instance.startsWith('mi-')
        ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
        : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`;
}
/**
 * The inverse of {@link policyDocument}: what the document covers, or `undefined` if neither that function nor an earlier release
 * would have written it.
 */
function parsePolicyDocument(json) {
    const terms = readTerms(json);
    if (!terms || policyDocument(terms) !== inPresentForm(json))
        return undefined;
    const { account, instances, document, notBefore, expiresAt, boundTo } = terms;
    return {
        region: account.region,
        instances,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        ...(boundTo && { boundTo }),
    };
}
/** Until 2026-11 the statement of OpenDataChannel named sessions: policies that were written so are alive, and ours. */
const inPresentForm = (json) => json.replace(FORMER_CHANNEL, '$1"*"');
const FORMER_CHANNEL = /("Action":"ssmmessages:OpenDataChannel","Resource":)"arn:(?:aws|aws-cn|aws-us-gov):ssm:[a-z0-9-]+:\d{12}:session\/\*"/;
/** Reads the places where a document of ours has its terms. Only rendering them again shows whether it is one. */
function readTerms(json) {
    const arns = [
        ...json.matchAll(/"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g),
    ];
    const [, partition, region, id, kind, document] = arns.pop() ?? [];
    const ids = arns.map(arn => arn[5] ?? '');
    const tagged = readTags(json);
    const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1];
    const [, roleId, identity] = /"aws:userid":"([A-Z0-9]{16,128}):([\w+=,.@-]{2,64})"/.exec(json) ?? [];
    if (!region || !id || !document || kind !== 'document' || !expiresAt)
        return undefined;
    if ((ids.length === 0) === (tagged === undefined) || !ids.every(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.accepts))
        return undefined;
    return {
        account: { partition: partition, region, id },
        instances: tagged ? { tagged } : ids,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        mfa: json.includes('"aws:MultiFactorAuthPresent"'),
        ...(roleId && identity && { boundTo: { roleId, identity } }),
        ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
    };
}
/** `undefined` if it asks for none. The tag that AWS sets on sessions is none of an instance. */
function readTags(json) {
    const found = [...json.matchAll(/"ssm:resourceTag\/([\w.:/=+@-]{1,128})":"([\w.:/=+@ -]{1,256})"/g)];
    const tags = found.flatMap(([, key = '', value = '']) => _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_KEY */ .L2.accepts(key) && _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG_VALUE */ .Dx.accepts(value) ? [[key, value]] : []);
    return tags.length > 0 ? Object.fromEntries(tags) : undefined;
}
function readInstant(match) {
    const instant = match && new Date(match[1] ?? '');
    return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}


/***/ }),

/***/ 92972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ ADDS_NOTHING),
/* harmony export */   Xi: () => (/* binding */ CHANGE_REQUEST),
/* harmony export */   ky: () => (/* binding */ refusalOfKept)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);
/* harmony import */ var _young_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30838);



/** What to do where a merge adds nothing: the request stands on the default branch, so the same again is no change. */
const CHANGE_REQUEST = 'To ask again, change the request (a word of its reason, for instance) in a new pull request';
/** Shown before the merge, when AWS and the witness cannot be asked. */
const ADDS_NOTHING = {
    message: 'This request stands on the default branch already, and a merge gives only what it adds: this one gives nothing',
    remedy: CHANGE_REQUEST,
};
/**
 * Why a merge that changes nothing of a request gives nothing; `undefined` while an earlier grant for it is live, or its job may
 * still be at work.
 */
function refusalOfKept({ request }, kept, now) {
    if (kept.kind === 'pushed')
        return refuse(`it came with commit ${kept.sha.slice(0, 12)}, without a pull request`);
    const { pullRequest, mergedAt, history } = kept;
    const { expiresAt } = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const { end, isGiven } = history;
    if (end)
        return refuse(`its access by #${pullRequest} was ended at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(end.at)}`);
    if (expiresAt <= now)
        return refuse(`its access by #${pullRequest} was over at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(expiresAt)}`);
    if (isGiven || (0,_young_js__WEBPACK_IMPORTED_MODULE_2__/* .isYoung */ .P)(mergedAt, now))
        return undefined;
    return refuse(`#${pullRequest} added it, and its access was not given: the comment there says why`);
}
const refuse = (why) => ({
    message: `This request stood on the default branch before this merge, and a merge gives only what it adds: nothing is given. As for the request, ${why}`,
    remedy: CHANGE_REQUEST,
});


/***/ }),

/***/ 30838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isYoung)
/* harmony export */ });
/**
 * How long a grant job may take from the merge to its last write. Before that, AWS may not match the branch yet, and GitHub
 * may not know yet which pull request a commit came from.
 */
const GRANT_JOB_MS = 10 * 60_000;
/**
 * Whether the time that a commit carries lies within {@link GRANT_JOB_MS}. A time in the future does not count as young,
 * because it would stay young.
 */
function isYoung(at, now) {
    const age = now.getTime() - at.getTime();
    return age > -SKEW_MS && age < GRANT_JOB_MS;
}
const SKEW_MS = 60_000;


/***/ }),

/***/ 51026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32817);


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

/***/ 83731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mg: () => (/* binding */ resolveByAny),
/* harmony export */   xq: () => (/* binding */ resolveFile)
/* harmony export */ });
/* unused harmony export resolveAccount */
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90628);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4986);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51026);




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

/***/ 4779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ REVOCATION_VERDICT_WORDS)
/* harmony export */ });
/** What outputs, ledger records and people call these. Outputs and records are public: the words stay. */
const REVOCATION_VERDICT_WORDS = {
    clean: 'clean',
    'another-pass': 'another pass',
    'still-open': 'still open',
    interrupted: 'interrupted',
};


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ compareRules),
  I: () => (/* binding */ isNoChange)
});

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
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

/***/ 17700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ unlessDenied),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5817);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15892);




/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
class GitHubError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J {
    name = 'GitHubError';
    /** The HTTP status; absent without a complete answer. */
    status;
    /** The message of GitHub. */
    answer;
    /** Whether the request may have had its effect nevertheless. */
    outcomeUnknown;
    /** A 403 because of a rate limit, not of missing permissions. */
    rateLimited;
    /** A final refusal about something else than permissions or absence: an archived repository, for instance. */
    isForeign;
    /** `obstacle`: what prevented the request, where it can be told. */
    constructor(failed, path, cause, obstacle) {
        const words = failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '');
        // Violations of rules stand on lines of their own.
        const answer = obstacle?.message ?? (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.replaceAll(/\s+/g, ' ').trim(), 300);
        const what = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed) ? 'GitHub did not answer' : 'GitHub refused';
        const said = [failed.status, answer].filter(Boolean).join(' ');
        const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : '';
        const where = `${failed.method} ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(path)}`;
        super(`${what} ${where} (${said}${tries})`, obstacle?.remedy ?? remedyFor(failed, path), { cause });
        this.status = failed.status;
        this.answer = answer;
        this.outcomeUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed);
        this.rateLimited = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed);
        this.isForeign = !this.rateLimited && knownRemedy(failed) !== undefined;
    }
}
/**
 * The answer, or `undefined` for one of these statuses, unless the reason was a rate limit, or another one that says nothing about
 * what was asked for.
 */
async function unlessDenied(asked, statuses) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error.rateLimited || error.isForeign)
            throw error;
        if (statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    }
}
const knownRemedy = ({ status, message }) => status === undefined ? undefined : (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyOfKnown */ .B)({ status, message });
function remedyFor(failed, path) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimited */ .Jz)(failed)) {
        const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN);
        const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes';
        return `The token's rate limit is used up: re-run the job${when}`;
    }
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnanswered */ .Ni)(failed))
        return 'Look at https://www.githubstatus.com and re-run the job';
    if (failed.status === 401) {
        return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token';
    }
    const known = knownRemedy(failed);
    if (known !== undefined)
        return known;
    const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1];
    if (dispatched !== undefined)
        return dispatchRemedy(failed, path, (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(dispatched));
    if (failed.status === 403)
        return `Add ${neededPermission(failed, path)} under "permissions:" of this job`;
    if (failed.status === 404) {
        return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`;
    }
    if (failed.status === 410)
        return 'Turn on issues in the settings of this repository';
    return 'This is not expected of GitHub: re-run the job, and report it if it happens again';
}
/** GitHub also answers 404 without permission, and 422 if the workflow cannot be dispatched. */
function dispatchRemedy(failed, path, workflow) {
    const permission = `${neededPermission(failed, path)} under "permissions:"`;
    if (failed.status === 403)
        return `Add ${permission} of this job`;
    const file = `.github/workflows/${workflow}`;
    return failed.status === 404
        ? `See that ${file} is on the default branch, and that this job has ${permission}`
        : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`;
}
/** `"pull-requests: write"`: the permission that GitHub says it would have accepted, or else the known one of the path. */
function neededPermission({ method, headers }, path) {
    const accepted = String(headers['x-accepted-github-permissions'] ?? '');
    // `issues=write; pull_requests=write`: alternatives are separated by semicolons, and permissions that are all needed by
    // commas.
    const named = accepted
        .split(';')
        .map(alternative => [...alternative.matchAll(/(\w+)=(\w+)/g)].map(([, name, level]) => permissionText(name, level)))
        .filter(all => all.length > 0)
        .map(all => all.join(' and '));
    if (named.length > 0)
        return named.join(' or ');
    const level = method === 'GET' ? 'read' : 'write';
    if (/\/actions\//.test(path))
        return permissionText('actions', level);
    if (/\/issues(\?|\/\d+$|$)/.test(path))
        return permissionText('issues', level);
    if (/\/(pulls|issues)(\/|$)/.test(path))
        return permissionText('pull_requests', level);
    return permissionText('contents', level);
}
function permissionText(name = '', level = '') {
    return `"${name.replaceAll('_', '-')}: ${level}"`;
}


/***/ }),

/***/ 5817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ remedyOfKnown),
/* harmony export */   R: () => (/* binding */ retryOfWrite)
/* harmony export */ });
const BLOCKING_RULES = 'Take the branch out of the ruleset or branch protection that asks for this: "Restrict deletions" and "Block force pushes" are all that the ledger needs, and jobs must be able to add commits';
/**
 * What GitHub says when trying again is useless and no permission of the job is missing, with what to do. The texts are GitHub's,
 * as it answers and as people report them (docs/aws-facts.md GH-25). The first that fits counts.
 */
const KNOWN = [
    {
        statuses: [403],
        begins: /^Although you appear to have the correct authorization credentials, the \S+ \w+ has an IP allow list/,
        remedy: "Run this job on runners whose addresses are on the organization's IP allow list (input `runner` of the workflows), or add the addresses of its runners to the list",
    },
    {
        statuses: [403],
        begins: /^Resource protected by organization SAML enforcement/,
        remedy: 'Authorize the token of the input github-token for the single sign-on of the organization ("Configure SSO" beside the token), or leave the input out: the token of a job needs no such thing',
    },
    {
        statuses: [403],
        begins: /^\S+ forbids access via a (fine-grained )?personal access token/,
        remedy: 'Leave the input github-token out, or pass the token of a GitHub App: the organization takes no such token',
    },
    {
        statuses: [403],
        begins: /^Resource not accessible by personal access token/,
        remedy: 'Give the token of the input github-token this permission on the repository, or leave the input out',
    },
    {
        statuses: [403],
        begins: /^GitHub Actions is not permitted to create or approve pull requests/,
        remedy: 'Turn on "Allow GitHub Actions to create and approve pull requests" under "Settings, Actions, General" of the repository (its organization may have to allow that first), or pass the token of a GitHub App as `github-token`; then run this again. Until then a person can open the pull request from the branch, which is there',
    },
    {
        statuses: [403],
        begins: /^Repository was archived/,
        remedy: 'Unarchive the repository in its settings, and re-run the job: an archived one takes neither records nor comments',
    },
    {
        statuses: [403, 451],
        begins: /^(Repository access blocked|Sorry\. Your account was suspended)/,
        remedy: 'Ask the owner of the repository and GitHub Support why it is blocked, and re-run the job once it is not',
    },
    {
        statuses: [403],
        begins: /^Unable to \w+ comment because issue is locked/,
        remedy: 'Unlock the conversation, and re-run the job: GitHub takes no comments there',
    },
    {
        statuses: [422],
        begins: /^Repository rule violations found\s+Secret detected/,
        remedy: "Look for what GitHub takes for a secret in the reasons of the requests, and allow it under the push protection of the repository's security settings",
    },
    { statuses: [409, 422], begins: /^Repository rule violations found/, remedy: BLOCKING_RULES },
    {
        statuses: [409, 422],
        begins: /^(Changes must be made through |Required status check|\d+ of \d+ required status checks|At least \d+ approving review|Commits must have verified signatures|This branch must not contain merge commits|Cannot (update|create) this protected |Cannot change this locked branch|You're not authorized to push to this branch|Protected branch )/,
        remedy: BLOCKING_RULES,
    },
    {
        statuses: [403, 422],
        begins: /^Cannot trigger a '?workflow_dispatch'? on a disabled workflow/,
        remedy: 'Enable the workflow: open it under "Actions" and choose "Enable workflow", or run `gh workflow enable`',
    },
    {
        statuses: [403, 422],
        begins: /^Actions has been disabled for this user/,
        remedy: 'Ask GitHub Support to enable Actions for the account that owns the repository: no setting of the repository does',
    },
    {
        statuses: [403, 422],
        begins: /^Actions (has|have) been disabled for this/,
        remedy: 'Allow Actions under "Settings, Actions, General" of the repository, and in those of its organization',
    },
];
/** What to do about a refusal that is final and about no permission of the job; `undefined` for any other. */
function remedyOfKnown({ status, message }) {
    return KNOWN.find(({ statuses, begins }) => statuses.includes(status) && begins.test(message))?.remedy;
}
/** Another writer was faster, or a replica of GitHub lags behind: the next attempt may succeed. So may one after a 409. */
const RACE = /^(Update is not a fast forward|Reference (already exists|does not exist)|Object does not exist|Tree SHA does not exist|Parent SHA does not exist|base_tree is not a valid tree)/;
/**
 * How often a write of a branch is worth trying: `race`, until it succeeds; `perhaps`, a few times, for GitHub gives some refusals
 * one text for a race and for a rule (`Reference cannot be updated`, `Reference update failed`); `never`.
 */
function retryOfWrite(refused) {
    const { status, message } = refused;
    if ((status !== 409 && status !== 422) || remedyOfKnown(refused) !== undefined)
        return 'never';
    return status === 409 || RACE.test(message) ? 'race' : 'perhaps';
}


/***/ }),

/***/ 15892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   Ni: () => (/* binding */ isUnanswered),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* unused harmony exports MAX_ATTEMPTS, MAX_TIMEOUTS */
const MAX_ATTEMPTS = 5;
/** Attempts that run out of time take long, so fewer of them are made before it counts as an outage. */
const MAX_TIMEOUTS = 3;
const FIRST_BACKOFF_MS = 1_000;
/** GitHub asks for at least a minute after a secondary rate limit without a time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A longer rate limit is not waited for: the job is billed, and the user waits without knowing why. */
const LONGEST_WAIT_MS = 5 * 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A POST with an unknown outcome is not repeated,
 * because it may have had its effect. A rate-limited one is, because GitHub did nothing.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function retryAfterMs(failed, now, random) {
    if (failed.attempt >= MAX_ATTEMPTS || failed.timeouts >= MAX_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (isRateLimited(failed)) {
        const wait = askedWaitMs(failed, now);
        // Never earlier than requested: an early attempt prolongs the limit.
        return wait > LONGEST_WAIT_MS ? undefined : wait + Math.round(1_000 * spread);
    }
    if (!isUnanswered(failed) || failed.method === 'POST')
        return undefined;
    return Math.round(FIRST_BACKOFF_MS * 2 ** (failed.attempt - 1) * spread);
}
function isRateLimited({ status, headers, message, }) {
    if (status !== 403 && status !== 429)
        return false;
    return (status === 429 ||
        headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
/** Whether the outcome of a request is unknown: the server or the connection failed. */
function isUnanswered({ status }) {
    return status === undefined || status >= 500;
}
function askedWaitMs({ headers, attempt }, now) {
    const retryAfter = Number(headers['retry-after'] ?? Number.NaN);
    if (retryAfter >= 0)
        return retryAfter * 1_000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if (String(headers['x-ratelimit-remaining']) === '0' && reset > 0)
        return Math.max(0, reset * 1_000 - now.getTime());
    return SECONDARY_LIMIT_MS * 2 ** (attempt - 1);
}


/***/ }),

/***/ 49405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runValidate: () => (/* binding */ runValidate)
});

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(51172);
// EXTERNAL MODULE: ./build/domain/merge/kept.js
var kept = __webpack_require__(92972);
;// CONCATENATED MODULE: ./build/domain/preview/validation.js
/** Whether a merge would change nothing that people have to know of. */
const isQuiet = ({ previews, problems, rulesChange }) => previews.length + problems.length === 0 && rulesChange === undefined;
/** Why a merge would not grant a request, even with more approvals. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.tallies.get(preview)?.refusals ?? []) : [];
}
/**
 * Whether the check fails: something must change before the pull request can be approved. Missing approvals alone do not fail
 * it.
 */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}

// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/result.js
var result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/domain/approval/reviews.js + 1 modules
var reviews = __webpack_require__(81330);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/render/failures.js
var render_failures = __webpack_require__(10382);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/targets.js
var targets = __webpack_require__(69675);
;// CONCATENATED MODULE: ./build/render/headline.js



/** Who asks, for whom, on what and for how long: the first line of a preview. */
function headlineOf(validation) {
    const { previews, openedBy, rulesChange } = validation;
    const who = openedBy === undefined ? (0,markdown.md) `This pull request` : (0,markdown/* code */.aY)(openedBy);
    const asked = previews.filter(isAddition);
    const ended = previews.filter(({ kind }) => kind === 'ends').length;
    const mark = markOf(validation, asked);
    const [first, ...others] = asked;
    if (first && others.length === 0)
        return (0,markdown.md) `${mark} ${who} asks for ${describe(first)}`;
    if (first)
        return (0,markdown.md) `${mark} ${who} asks for access ${asked.length} times`;
    if (ended > 0)
        return (0,markdown.md) `${mark} ${who} ends access ${ended === 1 ? (0,markdown.md) `once` : (0,markdown.md) `${ended} times`}`;
    if (rulesChange)
        return (0,markdown.md) `${mark} ${who} changes the rules: who may ask for what`;
    return (0,markdown.md) `${mark} ${who} changes request files, and gives nobody access`;
}
const isAddition = ({ kind }) => kind === 'grantable' || kind === 'refused';
function markOf(validation, asked) {
    if (isInvalid(validation))
        return (0,markdown.md) `❌`;
    if (asked.some(isBreakGlass))
        return (0,markdown.md) `🚨`;
    return asked.length > 0 && asked.every(each => isApproved(validation, each)) ? (0,markdown.md) `✅` : (0,markdown.md) `🔎`;
}
function describe({ entry: { user, request }, ...preview }) {
    const account = preview.kind === 'grantable' ? preview.offer.account : undefined;
    return (0,markdown.md) `a shell for ${(0,markdown/* code */.aY)(user)} on ${(0,targets/* renderTargets */.d)(request, account)} in ${(0,markdown/* code */.aY)(request.account)}, for ${(0,markdown/* duration */.p0)(request.durationMs)}`;
}
function isApproved({ approvals }, preview) {
    const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined;
    return tally !== undefined && 'missing' in tally && tally.missing === 0;
}
/** Nobody has to approve it before the merge, and others have to review it afterwards. */
const isBreakGlass = ({ entry }) => entry.request.breakGlass === true;
/** What the author or the reviewer does next. */
function nextStepOf(validation) {
    const { previews, rulesChange, headSha } = validation;
    const commit = (0,markdown.md) `commit ${(0,markdown/* code */.aY)(headSha.slice(0, 12))}`;
    const asked = previews.filter(isAddition);
    if (isInvalid(validation))
        return (0,markdown.md) `**For the author:** change what stands below with ❌, and push. As it is, a merge gives nothing of it.`;
    if (asked.length > 0 && asked.every(isBreakGlass))
        return (0,markdown.md) `**Break-glass:** nobody has to approve it. Merging ${commit} gives it at once, and others have to review it afterwards.`;
    if (asked.length > 0)
        return asked.every(each => isApproved(validation, each))
            ? (0,markdown.md) `**Approved: merge it now**, ${commit} as it is. ${NO_UPDATE}`
            : (0,markdown.md) `**For the reviewer:** read it, approve ${commit}, then merge. ${NO_UPDATE} Nothing is given before the merge.`;
    if (previews.some(({ kind }) => kind === 'ends'))
        return (0,markdown.md) `A merge ends it at once. Ending needs no approval by the rules.`;
    if (rulesChange)
        return (0,markdown.md) `**For the reviewer:** approve ${commit} only if all of this is meant. Nobody gets access by it before they ask.`;
    return (0,markdown.md) `For ${commit}. There is nothing to approve by the rules.`;
}
/** A new commit is not the one that was approved (docs/design.md §5). */
const NO_UPDATE = (0,markdown.md) `Do not press **Update branch**: that makes a new commit, which has to be approved again.`;

// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(88420);
// EXTERNAL MODULE: ./build/render/problems.js
var render_problems = __webpack_require__(28845);
// EXTERNAL MODULE: ./build/render/refusals.js
var render_refusals = __webpack_require__(72584);
// EXTERNAL MODULE: ./build/domain/rules/compare-rules.js + 2 modules
var compare_rules = __webpack_require__(1396);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/rules-change.js





/** What a change of the rules makes possible, for the people who review it. */
function renderRulesChange(change, budgetBytes) {
    if ((0,compare_rules/* isNoChange */.I)(change))
        return [(0,markdown.md) `### 📜 The rules allow the same as before`];
    const { access, people, accounts, followUp, notify } = change;
    const parts = [
        ...access.map(renderAccess),
        ...people.map(each => (0,markdown.md) `- The GitHub accounts of ${(0,markdown/* code */.aY)(each.key)}: ${renderLimit(each)}`),
        ...accounts.map(each => (0,markdown.md) `- Account ${(0,markdown/* code */.aY)(each.key)}: ${renderLimit(each)}`),
        ...followUp.map(each => (0,markdown.md) `- Ends: ${(0,markdown/* code */.aY)(each.key)} ${renderLimit(each)}`),
        ...notify.map(each => (0,markdown.md) `- The webhook ${(0,markdown/* code */.aY)(each.key)} is told of: ${renderLimit(each)}`),
    ];
    const shown = (0,within_budget/* takeWithinBudget */.M)(parts, budgetBytes, part => part).map(([, part]) => part);
    const rest = parts.length - shown.length;
    return [
        (0,markdown.md) `### 📜 What the changed rules make possible`,
        (0,markdown.md) `From the merge on. What was granted before keeps its terms.`,
        (0,markdown/* join */.fj)([...shown, ...(rest > 0 ? [(0,markdown.md) `- ${(0,omitted_note/* omittedNote */.V)(rest)}`] : [])], '\n'),
    ];
}
function renderAccess({ users, account, kind, rules }) {
    const who = (0,markdown.md) `${(0,markdown/* code */.aY)((0,printable/* firstOf */.Ku)(users, 10))} in ${(0,markdown/* code */.aY)(account)}`;
    const terms = rules.map(each => (0,markdown.md) `\n  - ${(0,markdown/* join */.fj)(each.map(limit => renderTerm(limit, kind)), ', ')}`);
    switch (kind) {
        case 'gains':
            return (0,markdown.md) `- 🔓 **May ask now:** ${who}${(0,markdown/* join */.fj)(terms, '')}`;
        case 'loses':
            return (0,markdown.md) `- 🔒 **May not ask any more:** ${who}`;
        case 'changes':
            return (0,markdown.md) `- **Other limits:** ${who}${(0,markdown/* join */.fj)(terms, '')}`;
    }
}
const renderTerm = (limit, kind) => kind === 'gains' ? (0,markdown.md) `${(0,markdown/* code */.aY)(limit.key)} ${(0,markdown/* code */.aY)(limit.after)}` : (0,markdown.md) `${(0,markdown/* code */.aY)(limit.key)} ${renderLimit(limit)}`;
const renderLimit = ({ before, after }) => (0,markdown.md) `${(0,markdown/* code */.aY)(before)} → ${(0,markdown/* code */.aY)(after)}`;

;// CONCATENATED MODULE: ./build/render/validation.js













/** Limits in bytes: GitHub accepts 65,536 characters in a comment, and 1 MiB in a summary. */
const BUDGET_BYTES = {
    comment: { previews: 30_000, problems: 15_000 },
    summary: { previews: 400_000, problems: 400_000 },
};
/** The effect of a pull request if it were merged now, for reviewers and requesters. */
function renderValidation(validation, place) {
    const { previews, problems, failures, rulesChange, approvals } = validation;
    if (isQuiet(validation) && failures.length === 0)
        return (0,markdown.md) `This pull request changes nobody's access.`;
    const told = (0,within_budget/* takeWithinBudget */.M)(previews, BUDGET_BYTES[place].previews, preview => renderPreview(preview, validation));
    const rest = previews.length - told.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## ${headlineOf(validation)}`,
        nextStepOf(validation),
        ...(0,render_problems/* renderProblems */.x)(problems, BUDGET_BYTES[place].problems),
        ...(rulesChange ? renderRulesChange(rulesChange, BUDGET_BYTES[place].problems) : []),
        ...told.map(([, preview]) => preview),
        ...(rest > 0 ? [(0,markdown.md) `### ${(0,omitted_note/* omittedNote */.V)(rest)}`] : []),
        ...(approvals.kind === 'unknown' ? [(0,render_refusals/* renderRefusals */.g)([approvals.refusal])] : []),
        ...(0,render_failures/* renderFailures */.S)(failures),
    ], '\n\n');
}
function renderPreview(preview, { approvals, ruleFile }) {
    const { entry } = preview;
    const refusals = refusalsOf(preview, approvals);
    const account = preview.kind === 'grantable' ? preview.offer.account : undefined;
    const what = (0,markdown.md) `${(0,markdown/* code */.aY)(entry.user)} on ${(0,targets/* renderTargets */.d)(entry.request, account)} in ${(0,markdown/* code */.aY)(entry.request.account)}`;
    switch (preview.kind) {
        case 'refused':
            return (0,markdown.md) `### ❌ Would be refused: ${what}\n\n${(0,render_refusals/* renderRefusals */.g)(refusals)}`;
        case 'kept':
            return preview.isAlone
                ? (0,markdown.md) `### ⚠️ Gives nothing: ${what}\n\n${(0,render_refusals/* renderRefusal */.$)(kept/* ADDS_NOTHING */.Rp)}`
                : (0,markdown.md) `### ↔️ Untouched: ${what}`;
        case 'ends':
            return preview.renewed
                ? (0,markdown.md) `### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
                : (0,markdown.md) `### 🔒 Would be ended at once: ${what}\n\nRemoved from ${(0,markdown/* code */.aY)(entry.at.file)}. Ending needs no approval.`;
        case 'grantable': {
            const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined;
            const title = refusals.length > 0 ? (0,markdown.md) `### ❌ Would be refused: ${what}` : (0,markdown.md) `### ${validation_markOf(tally, entry)} ${what}`;
            const parts = [title, ...(refusals.length > 0 ? [(0,render_refusals/* renderRefusals */.g)(refusals)] : [])];
            return (0,markdown/* join */.fj)([...parts, renderOffer(entry, preview.offer, tally, ruleFile), ...renderDetails(preview.offer)], '\n\n');
        }
    }
}
const validation_markOf = (tally, { request }) => {
    if (request.breakGlass)
        return (0,markdown.md) `🚨 Break-glass, which nobody has to approve: would be granted to`;
    return tally && 'missing' in tally && tally.missing === 0 ? (0,markdown.md) `✅ Approved:` : (0,markdown.md) `⏳ Would be granted to`;
};
function renderOffer({ request }, offer, tally, ruleFile) {
    const { rule, account, approvalPolicy, access, replaces } = offer;
    const conditions = [...(rule.mfa ? [(0,markdown.md) `MFA`] : []), ...(rule.sourceIps ? [(0,markdown.md) `from ${(0,markdown/* codes */.F4)(rule.sourceIps)}`] : [])];
    return (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `For`, (0,markdown.md) `${(0,markdown/* codes */.F4)(approvalPolicy.beneficiary)}${renderRole(offer.principal)}`],
        [(0,markdown.md) `Account`, (0,markdown.md) `${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.id)}, ${(0,markdown/* code */.aY)(account.region)})`],
        ...renderOpenTargets(offer),
        [(0,markdown.md) `From`, request.start ? (0,markdown/* instant */.uR)(access.opensAt) : (0,markdown.md) `the merge, ${(0,markdown/* instant */.uR)(access.opensAt)} if it were now`],
        [(0,markdown.md) `Until`, (0,markdown.md) `**${(0,markdown/* instant */.uR)(access.expiresAt)}** (${(0,markdown/* duration */.p0)(request.durationMs)})`],
        [(0,markdown.md) `Reason`, (0,markdown/* code */.aY)(request.reason)],
        [(0,markdown.md) `Rule`, renderRule(rule, ruleFile)],
        [(0,markdown.md) `Approvals`, renderTally(tally)],
        ...(replaces.length > 0 ? [[(0,markdown.md) `Replaces`, (0,markdown/* join */.fj)(replaces.map(renderReplaced), '; ')]] : []),
        ...(conditions.length > 0 ? [[(0,markdown.md) `Asks for`, (0,markdown/* join */.fj)(conditions, ', ')]] : []),
    ]);
}
/** Who a person is in AWS: reviewers approve access for exactly that. */
const renderRole = (principal) => principal.kind === 'iam-user' ? (0,markdown.md) `` : (0,markdown.md) `, in AWS the role ${(0,markdown/* code */.aY)(principal.role)} as ${(0,markdown/* code */.aY)(principal.identity)}`;
/** What AWS has to resolve when the access is granted. */
function renderOpenTargets({ targets, rule, access, quotaUse }) {
    if (targets.kind === 'ids')
        return [];
    const { reach } = access.terms;
    if (reach !== 'resolved')
        return [
            [
                (0,markdown.md) `Instances`,
                (0,markdown.md) `live: those that carry these tags when a session begins, until the end. Who may tag instances decides which`,
            ],
        ];
    const most = Math.min(rule.maxInstances, quotaUse.mostInstances ?? rule.maxInstances);
    const what = targets.kind === 'tags'
        ? `those that carry these tags and are online then, at most ${most}. Who may tag instances until then decides which`
        : 'the one that has each of these names and is online then';
    return [[(0,markdown.md) `Instances`, (0,markdown/* text */.Qq)(`resolved at the grant: ${what}`, 400)]];
}
/** How many more fit. */
const sayRoom = ({ moreGrants }) => moreGrants === 0
    ? 'No other grant of this size fits beside them.'
    : `${moreGrants} more of this size ${moreGrants === 1 ? 'fits' : 'fit'} beside them.`;
function renderTally(tally) {
    if (!tally)
        return (0,markdown.md) `not looked up`;
    if ('kind' in tally)
        return renderBreakGlass(tally);
    const { approvers, rejected, strictest, missing, countsUntil, candidates } = tally;
    const by = approvers.length > 0 ? [(0,markdown.md) `approved by ${(0,markdown/* codes */.F4)(approvers.map(({ login }) => login))}`] : [];
    const open = missing > 0
        ? [
            (0,markdown.md) `${(0,markdown/* text */.Qq)(`missing: ${(0,reviews/* whoMayApprove */.F)({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
        : [];
    const not = rejected.length > 0 ? [(0,markdown.md) `not counted: ${(0,markdown/* text */.Qq)(rejected.join('; '))}`] : [];
    const until = countsUntil ? [(0,markdown.md) `for a merge until ${(0,markdown/* instant */.uR)(countsUntil)}`] : [];
    return (0,markdown/* join */.fj)([(0,markdown.md) `${approvers.length} of ${strictest.approvals}`, ...by, ...until, ...open, ...not], '; ');
}
function renderBreakGlass({ approvals, withinMs }) {
    const others = approvals === 1 ? (0,markdown.md) `another person who may approve reviews` : (0,markdown.md) `${approvals} others who may approve review`;
    return (0,markdown.md) `none: ${others} it within ${(0,markdown/* duration */.p0)(withinMs)} after the merge. It is refused while earlier access of these people without an approval is not reviewed`;
}
const renderReplaced = ({ request }) => (0,markdown.md) `${(0,targets/* renderTargets */.d)(request)} for ${(0,markdown/* duration */.p0)(request.durationMs)}, ${(0,markdown/* code */.aY)(request.reason)}`;
/** A link to its line at the base commit: reviewers read it there. */
function renderRule(rule, ruleFile) {
    const name = (0,markdown/* text */.Qq)((0,rules/* nameOfRule */.Xp)(rule));
    const line = ruleFile?.lines[rule.number - 1];
    return ruleFile && line !== undefined ? (0,markdown/* link */.nf)(name, `${ruleFile.url}#L${line}`) : name;
}
/** What only machines and auditors need, folded; and warnings about what is probably not meant. */
function renderDetails({ policy, advice, sessionDocument, quotaUse }) {
    const lines = JSON.stringify(JSON.parse(policy), null, 2).split('\n');
    const others = quotaUse.others > 0 ? (0,markdown.md) `; the other requests of this file take ${quotaUse.others}` : (0,markdown.md) ``;
    const room = (0,markdown.md) `${quotaUse.own} of the ${quotaUse.quota} characters that all inline policies of the ${(0,markdown/* text */.Qq)(quotaUse.holder)} share${others}. ${(0,markdown/* text */.Qq)(sayRoom(quotaUse))} What else the ${(0,markdown/* text */.Qq)(quotaUse.holder)} holds only AWS knows.`;
    const about = (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `Session document`, (0,markdown/* code */.aY)(sessionDocument)],
        [(0,markdown.md) `Room`, room],
    ]);
    return [
        ...advice.map(each => (0,markdown.md) `⚠️ ${(0,render_refusals/* renderRefusal */.$)(each)}`),
        (0,markdown/* details */.zH)((0,markdown.md) `The policy, and the room that it takes`, (0,markdown/* join */.fj)([about, (0,markdown/* fence */.EU)('json', lines)], '\n\n')),
    ];
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/problem-list.js
var problem_list = __webpack_require__(90628);
// EXTERNAL MODULE: ./build/shared/result.js
var shared_result = __webpack_require__(95743);
;// CONCATENATED MODULE: ./build/render/validation-json.js




/** The output `result` of mode `validate`. Problems are sorted by importance, because the end is cut if it is too large. */
function validateJson({ pullRequest, headSha, problems, previews, approvals, failures, rulesChange, }) {
    const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined;
    return {
        pullRequest,
        headSha,
        problems: (0,problem_list/* byImportance */.G)(problems),
        previews: previews.map(preview => previewOf(preview, approvals)),
        rulesChange,
        approvalsUnknown: unknown,
        failures: failures.map(shared_result/* describeFailure */.Ic),
    };
}
function previewOf(preview, approvals) {
    const { kind, entry } = preview;
    const { account, instances, tags } = entry.request;
    const about = { kind, user: entry.user, account, instances, tags, digest: entry.digest, at: entry.at };
    const refusals = refusalsOf(preview, approvals);
    if (preview.kind !== 'grantable')
        return refusals.length > 0 ? { ...about, refusals } : about;
    const { principal, rule, sessionDocument, access, policy, replaces, quotaUse, advice } = preview.offer;
    const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined;
    return {
        ...about,
        ...(principal.kind === 'assumed-role' && { principal: { role: principal.role, identity: principal.identity } }),
        rule: rule.number,
        sessionDocument,
        opensAt: (0,instant/* formatInstant */.r4)(access.opensAt),
        expiresAt: (0,instant/* formatInstant */.r4)(access.expiresAt),
        policy,
        room: quotaUse,
        replaces: replaces.map(({ digest }) => digest),
        advice,
        refusals,
        ...(tally && (validation_json_isBreakGlass(tally) ? { breakGlass: demandOf(tally) } : { approvals: approvalsOf(tally) })),
    };
}
const validation_json_isBreakGlass = (tally) => 'kind' in tally;
const demandOf = ({ approvals, withinMs }) => ({ approvals, within: (0,instant/* formatDuration */.a3)(withinMs) });
const approvalsOf = ({ approvers, strictest, missing, candidates, rejected }) => ({
    approvers: approvers.map(({ login, at }) => ({ login, at: (0,instant/* formatInstant */.r4)(at) })),
    asked: strictest.approvals,
    missing,
    candidates,
    turnedDown: rejected,
});

;// CONCATENATED MODULE: ./build/modes/validate/report.js







/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
async function reportValidation(runner, validation) {
    const { problems, previews, approvals, failures } = validation;
    const refused = previews.flatMap(preview => (0,annotations/* problemsAt */.im)(preview.entry, refusalsOf(preview, approvals)));
    const advised = previews.flatMap(preview => preview.kind === 'grantable'
        ? (0,annotations/* problemsAt */.im)(preview.entry, preview.offer.advice)
        : preview.kind === 'kept' && preview.isAlone
            ? (0,annotations/* problemsAt */.im)(preview.entry, [kept/* ADDS_NOTHING */.Rp])
            : []);
    runner.annotate((0,problem_list/* byImportance */.G)([...problems, ...refused]));
    runner.warn((0,problem_list/* byImportance */.G)(advised));
    runner.output('result', (0,result/* resultText */.D)(validateJson(validation)));
    await runner.summarize(renderValidation(validation, 'summary'));
    if (!isInvalid(validation))
        return;
    const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : [];
    const counted = problems.length + refused.length;
    const mistakes = counted > 0
        ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
        : [];
    runner.fail(`${(0,annotations/* joinFailures */.cc)([...mistakes, ...unknown], failures)}. The summary of this job says what to do.`);
}

// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(49452);
// EXTERNAL MODULE: ./build/config/rules-file.js + 15 modules
var rules_file = __webpack_require__(4152);
// EXTERNAL MODULE: ./build/domain/notification/notification.js
var notification = __webpack_require__(45450);
;// CONCATENATED MODULE: ./build/domain/notification/of-preview.js


/** The requests of a pull request that approvers may look at; none as long as something in it has to be changed. */
function awaitedRequests(validation) {
    const { previews, approvals, pullRequest } = validation;
    if (isInvalid(validation) || approvals.kind !== 'known')
        return [];
    return previews.flatMap((preview) => {
        const tally = approvals.tallies.get(preview);
        if (preview.kind !== 'grantable' || !tally || 'kind' in tally || tally.missing === 0)
            return [];
        const { user, request, digest } = preview.entry;
        const { account } = preview.offer;
        const { reason, durationMs, start } = request;
        return [
            {
                digest,
                notification: {
                    kind: 'asked',
                    access: { user, account, targets: (0,notification/* targetsOfRequest */.D)(request), pullRequest },
                    reason,
                    durationMs,
                    ...(start && { start }),
                    missingApprovals: tally.missing,
                    ...(tally.candidates && { approvers: tally.candidates }),
                },
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/domain/grant/access.js
var grant_access = __webpack_require__(63176);
// EXTERNAL MODULE: ./build/domain/grant/policy-size.js
var policy_size = __webpack_require__(35324);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/domain/request/advice.js
var request_advice = __webpack_require__(39347);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(63071);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var request_targets = __webpack_require__(32817);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(86083);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-request.js + 1 modules
var evaluate_request = __webpack_require__(44188);
// EXTERNAL MODULE: ./build/domain/grant/binding.js
var binding = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(92390);
;// CONCATENATED MODULE: ./build/domain/preview/quota-use.js




/** What stands in a previewed policy for an instance that AWS has to resolve. As long as an id. */
const PLACEHOLDER = 'RESOLVED-AT-THE-GRANT'.slice(0, 'i-0123456789abcdef0'.length);
/** The policy document of a request, as far as it is known before AWS has resolved anything. */
const previewPolicy = (terms, targets, principal) => (0,grant_access/* documentOf */.l)(terms, previewedInstances(targets), (0,binding/* previewedBinding */.nE)(principal));
function previewedInstances(targets) {
    switch (targets.kind) {
        case 'ids':
            return targets.ids;
        case 'names':
            return [...targets.ids, ...targets.names.map(() => PLACEHOLDER)];
        case 'tags':
            return [PLACEHOLDER];
    }
}
/** `others`: the characters of the other requests of the file. */
function quotaUseOf(terms, { targets, principal }, others, rule) {
    const own = (0,policy_size/* policySize */.o)(previewPolicy(terms, targets, principal));
    const { kind: holder } = (0,principal_principal/* holderOf */.Kd)(principal);
    const quota = (0,policy_size/* inlinePolicyQuota */.k)({ kind: holder });
    const left = quota - others - own;
    const use = { holder, quota, own, others, moreGrants: Math.max(0, Math.floor(left / own)) };
    if (targets.kind !== 'tags' || terms.reach !== 'resolved')
        return use;
    const each = (0,policy_size/* policySize */.o)((0,grant_access/* documentOf */.l)(terms, [PLACEHOLDER, PLACEHOLDER], (0,binding/* previewedBinding */.nE)(principal))) - own;
    return { ...use, mostInstances: Math.min(rule.maxInstances, left < 0 ? 0 : 1 + Math.floor(left / each)) };
}
function adviceOnQuota({ holder, quota, own, others }) {
    if (own + others <= quota)
        return [];
    const message = `With the other requests of this file it needs ${own + others} characters, more than the ${quota} that all inline policies of a ${holder} share`;
    return [{ message, remedy: 'Ask for fewer instances at once, or wait until another request has ended' }];
}

;// CONCATENATED MODULE: ./build/domain/preview/preview.js










/** Previews by the rules alone. Approvals come from GitHub, and {@link tallyOffer} counts them. */
function planPreviews(proposal, now) {
    return proposal.changes.flatMap(change => previewChange(proposal, change, now));
}
function previewChange(proposal, change, now) {
    const { path } = change;
    const { after, removed, isKept, isUnchanged } = (0,request_change/* compare */.U)(change);
    const sizes = sizesOf(proposal, change, now);
    const previews = after.map((entry) => {
        if (isKept(entry))
            return { kind: 'kept', entry, path, isAlone: isUnchanged };
        return { entry, path, ...previewAddition(proposal, change, entry, removed, sizes, now) };
    });
    const replaced = previews.flatMap(preview => (preview.kind === 'grantable' ? preview.offer.replaces : []));
    return [
        ...previews,
        ...removed.map((entry) => ({ kind: 'ends', entry, path, renewed: replaced.includes(entry) })),
    ];
}
function previewAddition(proposal, change, entry, removed, sizes, now) {
    const { rules, touchesRules, outdated } = proposal;
    if (!('rules' in rules))
        return { kind: 'refused', refusals: [rules] };
    const obstacles = [...(touchesRules ? [plan/* RULES_TOUCHED */.Fo] : []), ...(outdated.has(change.path) ? [OUTDATED] : [])];
    const evaluation = (0,evaluate_merge/* evaluateMerge */.U0)(entry.user, entry.request, now, { before: rules, now: rules });
    if (!evaluation.ok)
        return { kind: 'refused', refusals: [...obstacles, ...evaluation.refusals] };
    obstacles.push(...evaluation.refusalsAfterApproval());
    const { account, principal, targets, document: sessionDocument } = evaluation;
    const [rule] = evaluation.rules;
    const access = (0,grant_access/* accessOf */.Y)(entry.request, now, account, sessionDocument, rule);
    const policy = previewPolicy(access.terms, targets, principal);
    const quotaUse = quotaUseOf(access.terms, { targets, principal }, sizeOfOthers(entry, sizes), rule);
    if (quotaUse.own > quotaUse.quota)
        obstacles.push(tooLarge(quotaUse));
    if (obstacles.length > 0)
        return { kind: 'refused', refusals: obstacles };
    const replaces = (0,request_change/* supersededBy */.g)(entry, removed);
    const advice = [...(0,request_advice/* adviceOn */.i)(entry.request, now), ...adviceOnQuota(quotaUse)];
    const approvalPolicy = { ...evaluation, path: change.path };
    return {
        kind: 'grantable',
        offer: {
            rule,
            account,
            principal,
            targets,
            sessionDocument,
            approvalPolicy,
            access,
            policy,
            replaces,
            quotaUse,
            advice,
        },
    };
}
/** How many characters the policy of each request of a file needs, for requests that the rules allow. */
function sizesOf({ rules }, { after }, now) {
    if (!('rules' in rules))
        return new Map();
    const sized = after.flatMap(entry => {
        const evaluation = (0,evaluate_request/* whenApproved */.OZ)((0,evaluate_request/* evaluateRequest */.LO)(entry.user, entry.request, now, rules));
        if (!evaluation.ok)
            return [];
        const { terms } = (0,grant_access/* accessOf */.Y)(entry.request, now, evaluation.account, evaluation.document, evaluation.rule);
        return [[entry, (0,policy_size/* policySize */.o)(previewPolicy(terms, evaluation.targets, evaluation.principal))]];
    });
    return new Map(sized);
}
function sizeOfOthers(entry, sizes) {
    const others = [...sizes].filter(([other]) => other !== entry && other.request.account === entry.request.account);
    return others.reduce((sum, [, size]) => sum + size, 0);
}
const OUTDATED = {
    message: 'The file would not land as it stands at the head of this pull request, for its base has changed it too',
    remedy: 'Bring the branch up to date with its base, and have it approved again',
};
function tooLarge({ own, quota, holder }) {
    const message = `The policy needs ${own} characters, more than the ${quota} that all inline policies of a ${holder} share`;
    return { message, remedy: 'Ask for fewer instances at once' };
}
/** One line for people: who, where, and the effect of a merge. */
function describePreview(preview) {
    const { user, request } = preview.entry;
    const what = `${user}: ${(0,request_targets/* describeTargets */.Eg)(request)} in ${request.account}`;
    switch (preview.kind) {
        case 'grantable':
            return `would grant ${what} until ${(0,instant/* formatInstant */.r4)(preview.offer.access.expiresAt)}, once approved`;
        case 'refused':
            return `would refuse ${what}: ${preview.refusals.map(({ message }) => message).join('; ')}`;
        case 'kept':
            return `would keep ${what}`;
        case 'ends':
            return `would end ${what}${preview.renewed ? ', for a new request takes its place' : ''}`;
    }
}

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/history/misplaced-requests.js + 1 modules
var misplaced_requests = __webpack_require__(70727);
// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(92688);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(34757);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/domain/approval/break-glass.js
var break_glass = __webpack_require__(81263);
;// CONCATENATED MODULE: ./build/domain/preview/offer-tally.js



/** Counts the reviews so far against the approval policy of an offer, as if it were merged `now`. */
function tallyOffer(evidence, { request }, { approvalPolicy }, now) {
    if (request.breakGlass) {
        const { approvals, withinMs } = (0,break_glass/* reviewDemandOf */.hZ)(approvalPolicy.rules);
        return { kind: 'break-glass', approvals, withinMs, refusals: (0,break_glass/* refusalsOfBreakGlass */.yU)(evidence, approvalPolicy) };
    }
    return tallyApprovalsOf(evidence, approvalPolicy, now);
}
function tallyApprovalsOf(evidence, approvalPolicy, now) {
    const tally = (0,reviews/* tallyApprovals */.B)(evidence, approvalPolicy, now);
    const { candidates, missing, refusals } = tally;
    if (!candidates || candidates.some(identifiers/* isTeam */.IJ) || candidates.length >= missing)
        return tally;
    const left = candidates.length > 0 ? `only ${candidates.join(', ')} may still approve` : 'nobody is left who may approve';
    return {
        ...tally,
        refusals: [
            ...refusals,
            {
                message: `${missing} more ${missing === 1 ? 'approval is' : 'approvals are'} needed, and ${left}`,
                remedy: NOBODY_LEFT,
            },
        ],
    };
}
const NOBODY_LEFT = 'Let a person who is not an approver open and write the pull request, or add approvers to the rule';

// EXTERNAL MODULE: ./build/services/reviews/review-evidence.js
var review_evidence = __webpack_require__(16625);
;// CONCATENATED MODULE: ./build/modes/validate/approvals.js




/** How far what the rules would give is from being approved. GitHub is not asked when there is nothing to approve. */
async function askApprovals({ askGitHub, clock, debug }, { number, baseRef }, { head }, rules, previews) {
    const offers = previews.flatMap(preview => (preview.kind === 'grantable' ? [preview] : []));
    if (!askGitHub || offers.length === 0 || !('rules' in rules))
        return { kind: 'not-asked' };
    const asked = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, async () => {
        const github = await askGitHub();
        const pullRequest = await github.pullRequest(number);
        if (pullRequest.headSha !== head)
            return { kind: 'unknown', refusal: OVERTAKEN };
        if (pullRequest.baseRef !== baseRef)
            return { kind: 'unknown', refusal: RETARGETED };
        const entries = offers.map(({ entry }) => entry);
        const evidence = await (0,review_evidence/* gatherReviewEvidence */.j)(github, pullRequest, [rules], entries);
        const now = clock.now();
        const tallies = offers.map(offer => [offer, tallyOffer(evidence, offer.entry, offer.offer, now)]);
        return { kind: 'known', tallies: new Map(tallies) };
    });
    if (asked.ok)
        return asked.value;
    const message = `Who has approved could not be found out: ${(0,shared_result/* clauseOf */.pQ)(asked.failure)}`;
    return { kind: 'unknown', refusal: { message, remedy: 'Give the job `pull-requests: read`, and run it again' } };
}
const OVERTAKEN = {
    message: 'This pull request has been pushed to since this run began',
    remedy: 'Look at the run for its newest commit',
};
const RETARGETED = {
    message: 'This pull request goes to another branch since this run began',
    remedy: 'Look at the run that its change of base has started',
};

;// CONCATENATED MODULE: ./build/modes/validate/ask.js



/**
 * Asks the approvers of these requests for a review on GitHub, and tells webhooks. Those who cannot be asked are named in the log: the
 * pull request itself says who may approve.
 */
async function askApprovers({ askGitHub, log, debug }, pullRequest, requests, { outbox, notify }) {
    if (!askGitHub || requests.length === 0)
        return [];
    const notifications = requests.map(({ notification }) => notification);
    outbox.send(notifications, notify);
    const approvers = [...new Set(notifications.flatMap(({ approvers = [] }) => approvers))];
    if (approvers.length === 0)
        return [];
    const reviewers = { people: approvers.filter(name => !(0,identifiers/* isTeam */.IJ)(name)), teams: approvers.filter(identifiers/* isTeam */.IJ) };
    return (0,attempt/* attemptOrExplain */.uV)({ debug }, 'The approvers could not be asked for a review', async () => {
        const github = await askGitHub();
        const unasked = await github.requestReviews(pullRequest, reviewers);
        for (const { name, why } of unasked)
            log(`${name} could not be asked for a review: ${(0,printable/* printable */.g$)(why, 200)}`);
        const asked = approvers.filter(name => !unasked.some(each => each.name === name));
        if (asked.length > 0)
            log(`asked for a review: ${asked.join(', ')}`);
    });
}

;// CONCATENATED MODULE: ./build/domain/notification/asked-memory.js
/**
 * Which requests approvers were asked about: a hidden line in the comment of the preview, by the digests of the requests. Everyone
 * who may write to the repository may edit it, so it decides about nothing but whether people are asked again.
 */
const askedIn = (comment) => [
    ...new Set([...comment.matchAll(/<!-- jit-ssm-access: asked ([0-9a-f ]{8,2000}) -->/g)].flatMap(([, digests = '']) => digests.split(' ').filter(digest => /^[0-9a-f]{8}$/.test(digest)))),
];
/** More than one pull request asks for in its life; a few hundred are forgotten, and asked about again. */
const MOST_REMEMBERED = 200;
/** The line, or an empty text for none. */
const memoryOfAsked = (digests) => digests.length === 0 ? '' : `<!-- jit-ssm-access: asked ${digests.slice(-MOST_REMEMBERED).join(' ')} -->`;

// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
;// CONCATENATED MODULE: ./build/modes/validate/comment.js





/** Marks our preview on a pull request, so that a later run updates it instead of adding another. */
const PREVIEW_MARKER = '<!-- jit-ssm-access: preview -->';
/**
 * Keeps one comment up to date, where the token may write one. What could not be said there is a failure. Where there is nothing
 * to say, only the comment of an earlier push is replaced.
 */
async function commentPreview({ askGitHub, log, debug }, { number, isFromFork, isNew }, validation, { justAsked = [] } = {}) {
    let asked = [];
    const unwritten = (failures = []) => ({ isWritten: false, asked, failures });
    if (!askGitHub)
        return unwritten();
    const isNothing = isQuiet(validation);
    if (isNothing && (isFromFork || isNew))
        return unwritten();
    if (isFromFork) {
        log('This pull request comes from a fork, whose token may not comment: the preview stands in the summary of this job.');
        return unwritten();
    }
    const write = (before) => {
        asked = askedIn(before);
        const memory = memoryOfAsked([...new Set([...asked, ...justAsked])]);
        return [renderValidation(validation, 'comment'), memory].filter(Boolean).join('\n\n');
    };
    const { ok, value, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, async () => {
        const github = await askGitHub();
        if (isNothing)
            await github.rewriteComment(number, PREVIEW_MARKER, write);
        else if ((await github.pullRequest(number)).merged) {
            log('This pull request has been merged meanwhile: its comment stays.');
            return false;
        }
        else
            await github.upsertComment(number, PREVIEW_MARKER, write);
        return true;
    });
    if (ok)
        return { isWritten: value, asked, failures: [] };
    const { cause } = failure;
    const isDenied = cause instanceof error/* GitHubError */.y && cause.status === 403 && !cause.rateLimited && !cause.isForeign;
    if (!isDenied)
        return unwritten([failure]);
    if (!isNothing)
        log('The token may not comment (`pull-requests: write` allows it): the preview stands in the summary of this job.');
    return unwritten();
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/runner/event.js
var runner_event = __webpack_require__(95371);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/modes/validate/pull-request-event.js



const schema = schemas/* object */.Ikc({
    action: schemas/* string */.YjP().optional(),
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr().positive(),
        state: schemas/* string */.YjP(),
        // GitHub has none of a deleted account.
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
        base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }) }),
        head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }),
    }),
    repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }),
});
/** Events whose run checks out the trial merge, with a token that a fork cannot use to write. */
const EVENTS = ['pull_request', 'pull_request_review'];
/** Reads the payload at GITHUB_EVENT_PATH. `pull_request_target` is refused: it would run with the rights of the base. */
function readPullRequestEvent(name, payload) {
    const event = schema.safeParse((0,runner_event/* parseEvent */.w)(payload));
    if (!EVENTS.includes(name) || !event.success) {
        throw new errors/* ErrorWithRemedy */.J(`The event \`${name}\` is not one that validates`, `Run mode \`validate\` with \`on: pull_request\`; \`pull_request_review\` may refresh the approvals, and \`pull_request_target\` is never needed`);
    }
    const { action, pull_request: pull, repository } = event.data;
    return {
        number: pull.number,
        ...(pull.user && { openedBy: pull.user.login }),
        baseRef: pull.base.ref,
        defaultBranch: repository.default_branch,
        isOpen: pull.state === 'open',
        isNew: action === 'opened',
        isFromFork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    };
}

;// CONCATENATED MODULE: ./build/modes/validate/trial-merge.js

/** @throws Error unless `sha` is in the clone and merges two commits */
async function readTrialMerge(git, sha) {
    const [base, head, ...others] = await git.parents(sha);
    if (base === undefined || head === undefined || others.length > 0) {
        throw new errors/* ErrorWithRemedy */.J(`Commit ${sha.slice(0, 12)} is not the trial merge of a pull request`, 'Leave `ref:` out of actions/checkout, and give it "fetch-depth: 2147483647"');
    }
    const headDiffersIn = async (folder) => new Set((await git.changedFiles(head, sha, folder)).map(({ path }) => path));
    return { trial: sha, base, head, headDiffersIn };
}

;// CONCATENATED MODULE: ./build/modes/validate/validate.js














/**
 * Shows what a pull request would do if it were merged now, and every mistake in it at its place by the
 * rules of its base. Reads git alone, and asks GitHub only for the approvals of what the rules would give: safe for forks.
 */
async function validate(context, options) {
    const { paths, event } = options;
    const pull = readPullRequestEvent(event.name, event.payload);
    if (pull.baseRef !== pull.defaultBranch) {
        context.log(`This pull request goes to another branch than ${pull.defaultBranch}: it changes nobody's access.`);
        const nothing = nothingFound(pull.number);
        return options.dryRun ? nothing : { ...nothing, failures: (await commentPreview(context, pull, nothing)).failures };
    }
    if (!pull.isOpen)
        return settled(context, pull);
    const merge = await findTrialMerge(context, pull, options.mergeSha);
    if (!merge)
        return settled(context, pull);
    const read = await readProposal(context, merge, paths);
    for (const preview of read.previews)
        context.log(`plan: ${describePreview(preview)}`);
    const approvals = await askApprovals(context, pull, merge, read.rules, read.previews);
    const { problems, previews, rulesChange, ruleLines } = read;
    const file = paths.config.split('/').map(encodeURIComponent).join('/');
    const ruleFile = { url: `${options.repositoryUrl}/blob/${merge.base}/${file}`, lines: ruleLines };
    const found = {
        pullRequest: pull.number,
        headSha: merge.head,
        ...(pull.openedBy !== undefined && { openedBy: pull.openedBy }),
        ...(ruleLines.length > 0 && { ruleFile }),
        problems,
        previews,
        approvals,
        ...(rulesChange && { rulesChange }),
        failures: [],
    };
    const notify = 'rules' in read.rules ? read.rules.notify : [];
    return options.dryRun ? found : { ...found, failures: await tell(context, pull, found, { ...options, notify }) };
}
/**
 * Comments what was found, and asks approvers about requests that they were not asked about before. The comment remembers them
 * afterwards: a job that is cancelled in between asks twice rather than never. What cannot be remembered is not asked about.
 */
async function tell(context, pull, found, webhooks) {
    const { isWritten, asked, failures } = await commentPreview(context, pull, found);
    const fresh = awaitedRequests(found).filter(({ digest }) => !asked.includes(digest));
    if (!isWritten || fresh.length === 0)
        return failures;
    const unasked = await askApprovers(context, pull.number, fresh, webhooks);
    if (unasked.length > 0)
        return unasked;
    return (await commentPreview(context, pull, found, { justAsked: fresh.map(({ digest }) => digest) })).failures;
}
/** A review may come after the merge: what was granted is said by the job that granted it, with its real end. */
function settled({ log }, { number }) {
    log('This pull request is merged or closed: there is nothing to preview, and its comment stays as it is.');
    return nothingFound(number);
}
/** `undefined` when it is gone because the pull request was merged: GitHub then deletes its ref (docs/aws-facts.md GH-17). */
async function findTrialMerge(context, { number }, sha) {
    const { askGitHub, debug } = context;
    try {
        return await readTrialMerge(context.git, sha);
    }
    catch (error) {
        const asked = askGitHub && (await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, async () => (await askGitHub()).pullRequest(number)));
        if (asked?.ok && asked.value.merged)
            return undefined;
        throw error;
    }
}
const nothingFound = (pullRequest) => ({
    pullRequest,
    headSha: '',
    problems: [],
    previews: [],
    approvals: { kind: 'not-asked' },
    failures: [],
});
async function readProposal({ git, clock }, merge, paths) {
    const { base, trial, headDiffersIn } = merge;
    const [before, after] = await Promise.all([
        readRuleFile(git, base, paths.config),
        readRuleFile(git, trial, paths.config),
    ]);
    const touchesRules = before.blobSha !== after.blobSha;
    // Without rules on the base, those that it brings tell at least the names of the accounts.
    const history = (0,history_rules/* openRulesHistory */.sN)(git, paths.config, before.known ?? after.known);
    const range = { before: base, after: trial };
    const { changes, problems } = await (0,request_files/* readChanges */.S)(git, range, paths, history);
    const misplaced = await (0,misplaced_requests/* findMisplacedRequests */.C)(git, range, paths);
    const rules = before.known?.rules ?? NO_RULES_ON_BASE;
    const outdated = await headDiffersIn(paths.requests);
    const previews = planPreviews({ changes, outdated, touchesRules, rules }, clock.now());
    const rulesChange = touchesRules && after.known ? (0,compare_rules/* compareRules */.D)(before.known?.rules ?? rules_file/* NO_RULES */.Wd, after.known.rules) : undefined;
    return {
        rules,
        previews,
        rulesChange,
        ruleLines: before.lines ?? [],
        problems: [...(touchesRules ? after.problems : []), ...problems, ...misplaced],
    };
}
async function readRuleFile(git, sha, path) {
    const file = await git.readFile(sha, path);
    if (!file)
        return { problems: [problemOfMissingRules(path)] };
    if (!(0,history_rules/* isPlainFile */.Dn)(file))
        return { blobSha: file.sha, problems: [(0,request_file/* problemOfSymlink */.MT)(path)] };
    const parsed = (0,rules_file/* parseRules */.NR)(path, file.bytes);
    if (!parsed.ok)
        return { blobSha: file.sha, problems: parsed.problems };
    const lines = (0,rules_file/* linesOfRules */.Ck)(path, file.bytes);
    return { blobSha: file.sha, known: { rules: parsed.value, blobSha: file.sha }, lines, problems: [] };
}
const NO_RULES_ON_BASE = {
    message: 'The branch that this goes to has no rules that can be read, so nothing can be asked for',
    remedy: 'Open a pull request for the rules first, and merge it',
};
function problemOfMissingRules(path) {
    const message = 'This pull request deletes the rule file, without which nothing can be granted';
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the file' };
}

;// CONCATENATED MODULE: ./build/modes/validate/index.js



async function runValidate(machine, inputs) {
    const { runner, base } = machine;
    const { githubToken, dryRun } = inputs;
    const connectOnce = (0,memoize/* memoizeAsync */.T)((token) => machine.github(token));
    const askGitHub = githubToken === undefined ? undefined : () => connectOnce(githubToken);
    const context = { ...base, git: await machine.git(inputs), ...(askGitHub && { askGitHub }) };
    const event = { name: runner.environment('GITHUB_EVENT_NAME'), payload: await runner.event() };
    const mergeSha = runner.environment('GITHUB_SHA');
    const outbox = await machine.outbox(inputs, { onlyAddressed: true });
    const validation = await validate(context, {
        event,
        mergeSha,
        paths: inputs,
        dryRun,
        outbox,
        repositoryUrl: machine.repositoryUrl(),
    });
    const failures = [...validation.failures, ...(await outbox.done())];
    return reportValidation(runner, { ...validation, failures });
}


/***/ }),

/***/ 29987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ describeUnproven),
/* harmony export */   Ei: () => (/* binding */ describeRenamed),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Iq: () => (/* binding */ describeContradictions),
/* harmony export */   RL: () => (/* binding */ describeDeletions),
/* harmony export */   cc: () => (/* binding */ joinFailures),
/* harmony export */   im: () => (/* binding */ problemsAt),
/* harmony export */   n7: () => (/* binding */ overrunSeconds),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92390);
/* harmony import */ var _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4779);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);




/** The mistakes and failures as the end of a sentence: the last one without its full stop. */
const joinFailures = (wrong, failures) => [...wrong, ...failures.slice(0, -1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic), ...failures.slice(-1).map(_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)].join(' | ');
/** Refusals are shown at the request entry that they are about. */
function problemsOf(outcome) {
    const { at } = outcome.entry;
    if (outcome.kind === 'refused')
        return problemsAt(outcome.entry, outcome.refusals);
    if (outcome.kind === 'failed')
        return [{ ...at, message: outcome.message.replace(/\.$/, ''), remedy: 'What else this run did is in its summary' }];
    return [];
}
function adviceOf(outcome) {
    if (outcome.kind === 'grantable')
        return problemsAt(outcome.entry, outcome.grant.advice);
    if (outcome.kind !== 'granted')
        return [];
    const { grant, caution } = outcome;
    return problemsAt(outcome.entry, [...grant.advice, ...(caution ? [caution] : [])]);
}
const problemsAt = ({ at }, said) => said.map(each => ({ ...at, ...each }));
const describeUnproven = (revocations) => revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${_domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .REVOCATION_VERDICT_WORDS */ .n[verdict]}`);
const describeContradictions = (revocations) => revocations.flatMap(({ ending, contradiction }) => contradiction === undefined
    ? []
    : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Put', ending.principal)}`);
const overrunSeconds = (revocations) => String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000));
/**
 * Cautions about renamed users. Access has ended under both names, so the job does not fail, but the next request under the
 * old name would.
 */
const describeRenamed = (revocations) => revocations.flatMap(({ ending, heldBy = [] }) => heldBy.length === 0
    ? []
    : ending.principal.kind !== 'iam-user' || heldBy.some(({ kind }) => kind === 'role')
        ? `A copy of the policy of ${ending.user} in ${ending.account.name} was held by ${heldBy.map(_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .describeHolder */ .sG).join(', ')}, and ended there as well. Find out in CloudTrail who called iam:PutRolePolicy or iam:PutUserPolicy.`
        : `The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.map(({ name }) => name).join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`);
/** Cautions about policies that were gone before their ends, though no job of ours is known to have deleted them. */
const describeDeletions = (revocations) => revocations.flatMap(({ ending: { user, principal, account, policies }, deletion }) => deletion
    ? `${deletedBy(deletion)}: ${policies.join(', ')} of ${user} in ${account.name}. ${findDeleter(principal)}`
    : []);
const deletedBy = ({ since, cause }) => cause.kind === 'others'
    ? `A person or another tool deleted a policy before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and no job of ours has ended it`
    : `A policy was gone before its end, at the latest at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(since)}, and who deleted it could not be found out (${cause.why})`;
const findDeleter = (principal) => `Find out in CloudTrail who called ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .policyAction */ .NC)('Delete', principal)} for this ${(0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_3__/* .holderOf */ .Kd)(principal)?.kind ?? 'user'} and this policy.`;


/***/ }),

/***/ 10382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95743);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);


/** Failures that are not about a request, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ❌ What else went wrong\n`, ...failures.map(renderFailure)], '\n')] : [];
const renderFailure = (failure) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .Ic)(failure), 2_000)}`;


/***/ }),

/***/ 88420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** A note about entries that did not fit, and where they are. `what`: begins with a space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 28845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90628);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72584);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52346);




/** Mistakes in files. If they do not fit into `budgetBytes`, the least important ones are left out. */
function renderProblems(problems, budgetBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const fitting = new Map((0,_within_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWithinBudget */ .M)((0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), budgetBytes, renderProblem));
    const shown = each.flatMap(problem => fitting.get(problem) ?? []);
    const rest = problems.length - shown.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(shown, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = (problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${problem.file}:${problem.line}:${problem.column}`)}: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRefusal */ .$)(problem)}`;


/***/ }),

/***/ 72584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   g: () => (/* binding */ renderRefusals)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _omitted_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88420);


/** A hostile commit message could cause thousands, and nothing else would fit. */
const MOST_REFUSALS = 10;
/** A refusal as two sentences: what is wrong, and what to do about it. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** The first few reasons why something is not granted, as a list. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_omitted_note_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` reasons`)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


/***/ }),

/***/ 69675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ renderTargets),
/* harmony export */   o: () => (/* binding */ renderReach)
/* harmony export */ });
/* harmony import */ var _domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32817);
/* harmony import */ var _domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90987);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);



/** What a request is for. `account`: to say the ids of its names. */
const renderTargets = (targets, account) => targets.tags
    ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets))}`
    : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets).map(each => (0,_domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .nameWithId */ .J$)(account, each)));
/** Before the instances of an ending; nothing where every instance counts. */
const renderReach = (reach) => {
    if (reach === 'any')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return 'tagged' in reach ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(reach.tagged))}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(reach)}`;
};


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ey: () => (/* binding */ entriesBefore),
/* harmony export */   m$: () => (/* binding */ versionAt),
/* harmony export */   oe: () => (/* binding */ latestReadable)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83731);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34757);



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


/***/ }),

/***/ 70727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ findMisplacedRequests)
});

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(82105);
;// CONCATENATED MODULE: ./build/config/misplaced-request.js


/** The keys that a request has in any case, and few other files have together. */
const KEYS = ['duration', 'reason'];
/** One of these says where to. */
const TARGET_KEYS = ['instances', 'tags'];
/** Whether a file may be a request by its name; what it says is looked at by {@link findMisplacedRequest}. */
const mayBeRequest = (path, folder) => /\.ya?ml$/i.test(path) && !path.startsWith(folder);
/**
 * A request that stands where none is read, so that it would be merged and give nothing. `undefined` if the file is no request.
 * Never throws.
 */
function findMisplacedRequest(path, bytes, folder) {
    const { value } = (0,file/* readYaml */.g)(path, bytes);
    const entries = Array.isArray(value) ? value : [value];
    if (!entries.some(isRequest))
        return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
    return {
        file: path,
        line: 1,
        column: 1,
        message: `${(0,printable/* quoted */.TL)(path, 120)} reads like a request, and requests are read from ${folder} alone`,
        remedy: `Move it to ${(0,printable/* quoted */.TL)(`${folder}${name}.yaml`, 120)}; if it is an example, give its name another ending`,
    };
}
function isRequest(entry) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    const has = (key) => key in entry;
    return KEYS.every(has) && TARGET_KEYS.some(has);
}

;// CONCATENATED MODULE: ./build/services/history/misplaced-requests.js

/** More files than a person changes by hand in one pull request. */
const MOST_FILES = 100;
const WORKFLOWS = '.github/workflows/';
/**
 * Requests that were added or changed outside the folder of requests, where nothing reads them. A folder that a workflow names may
 * be that of another job of this action.
 */
async function findMisplacedRequests(git, { before, after }, { requests }) {
    const changed = (await git.changedFiles(before, after, '')).flatMap(change => 'blobSha' in change && mayBeRequest(change.path, requests) ? [change] : []);
    const looked = changed.slice(0, MOST_FILES);
    if (looked.length === 0)
        return [];
    const blobs = await git.readBlobs(looked.map(({ blobSha }) => blobSha));
    const found = looked.flatMap(({ path, blobSha }) => {
        const blob = blobs.get(blobSha);
        return (blob && findMisplacedRequest(path, blob.bytes, requests)) ?? [];
    });
    if (found.length === 0)
        return [];
    const workflows = await readWorkflows(git, after);
    return found.filter(({ file }) => !workflows.some(text => names(text, folderOf(file))));
}
async function readWorkflows(git, sha) {
    const files = await git.listFiles(sha, WORKFLOWS);
    const blobs = await git.readBlobs(files.map(file => file.sha));
    return [...blobs.values()].map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
/** Whether a workflow gives this folder as the input `requests`. A file at the top of the repository is in none. */
const names = (workflow, folder) => folder !== '' && ['', '"', "'"].some(quote => workflow.includes(`requests: ${quote}${folder}`));


/***/ })

};

