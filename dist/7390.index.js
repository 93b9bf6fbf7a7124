export const id = 7390;
export const ids = [7390];
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

/***/ 74157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X1: () => (/* binding */ evidenceOf),
  j6: () => (/* binding */ isAlarmingVerdict),
  dR: () => (/* binding */ isFinal),
  vd: () => (/* binding */ isLogsRed)
});

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(43345);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(12942);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(57698);
;// CONCATENATED MODULE: ./build/domain/evidence/usage.js
/** How long at least one of these sessions was open, in milliseconds. Overlapping sessions count once. */
function usedMs(sessions, now) {
    const spans = sessions
        .flatMap(({ startedAt, endedAt }) => startedAt ? [[startedAt.getTime(), (endedAt ?? now).getTime()]] : [])
        .toSorted(([a], [b]) => a - b);
    let used = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [start, end] of spans) {
        used += Math.max(0, end - Math.max(start, until));
        until = Math.max(until, end);
    }
    return used;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(87238);
;// CONCATENATED MODULE: ./build/domain/evidence/evidence.js






/**
 * A session that a renewal kept open counts for both grants. Sessions that no grant covers are listed with each grant of
 * their user.
 */
function evidenceOf(grant, all, now) {
    const { id } = grant.record;
    const own = all.filter(({ standing }) => (0,attribution/* wasOpenUnder */.CK)(standing, [id]));
    const strays = all.filter(({ standing, session, account }) => {
        const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region;
        return !('grant' in standing) && !isElsewhere && (0,principal/* isOwnedBy */.D0)(session.owner, account, (0,target/* principalIn */.gm)(grant.record));
    });
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    // If another grant continued the access, the overrun belongs to that one.
    const isLast = ({ standing }) => 'grant' in standing && standing.end <= end;
    const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0));
    return {
        grant,
        sessions: [...own, ...strays],
        usedMs: usedMs(own.map(one => timeIn(grant, one, isLast(one) ? now : end)), now),
        usedInTimeMs: usedMs(own.map(one => timeIn(grant, one, end)), now),
        overrunMs: Math.max(0, ...overruns),
    };
}
/** The part of a session under a grant, until `latest`. */
function timeIn({ record }, { session }, latest) {
    const { startedAt } = session;
    const endedAt = (0,session_session/* lastMomentOf */.qk)(session);
    const opensAt = new Date(record.opensAt);
    return {
        ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
        endedAt: endedAt && endedAt < latest ? endedAt : latest,
    };
}
/**
 * Whether no later evidence check can change it: sessions that are open, transcripts that may still arrive, and reads that
 * failed need another check.
 */
const isFinal = ({ sessions }) => sessions.every(({ session, verdicts, object }) => (0,session_session/* isOver */.PU)(session) && !isUnread(object) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)));
const isUnread = (look) => look.kind === 'found' && look.object.isUnread === true;
const UNSETTLED = ['s3-expected', 'unknown'];
/** Whether a verdict must alert people. An overrun that the revocation has already reported does not. */
function isAlarmingVerdict(verdict, { ended }) {
    const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold;
    return (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !isOld;
}
const isLogsRed = (result) => result.failures.length > 0 ||
    result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)));


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

/***/ 96202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53173);


/**
 * The entries of the newer rules that the older ones do not cover: another account, region or role, or an additional session
 * document.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same targets with the roles and documents of matching entries of the rules (by account and region). */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** The targets of `more` that end something that neither `endings` nor an earlier one of them ends. */
function notYetIn(endings, more) {
    const all = [...endings];
    return more.filter(ending => {
        const isNew = !all.some(other => covers(other, ending));
        if (isNew)
            all.push(ending);
        return isNew;
    });
}
const covers = (one, other) => one.role === other.role &&
    one.account.id === other.account.id &&
    one.account.region === other.account.region &&
    (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .includesPrincipal */ .YW)(one.principal, other.principal) &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesAll */ .nC)(one.instances, other.instances) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes deleted a policy or found an open session. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


/***/ }),

/***/ 34599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sessionEvidenceOf),
/* harmony export */   MV: () => (/* binding */ logsJson),
/* harmony export */   hq: () => (/* binding */ grantEvidenceOf)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57698);
/* harmony import */ var _domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87238);
/* harmony import */ var _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1268);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95743);





/** The words of outputs and records for why nothing was found at a place. */
const ABSENCE_WORDS = {
    absent: 'absent',
    'no-group': 'no group',
    'no-bucket': 'no bucket',
    unknown: 'unknown',
};
/** The output `result` of mode `logs`. */
function logsJson({ at, asked, ledger, sessions, ended, saved, failures }) {
    return {
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(at),
        asked,
        ledger,
        sessions: sessions.map(sessionEvidenceOf),
        grants: ended?.map(grantEvidenceOf),
        saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic),
    };
}
/** One session, as the outputs, the ledger and the manifest have it, without anything that was typed or printed. */
function sessionEvidenceOf({ session, account, standing, places, stream, object, ended, verdicts, }) {
    const grant = 'grant' in standing ? standing : undefined;
    const { group, stream: name, bucket, key } = places;
    return {
        id: session.id,
        owner: session.owner,
        account: account.name,
        region: account.region,
        target: session.target,
        document: session.document,
        status: session.status,
        startedAt: session.startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.startedAt),
        endedAt: session.endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.endedAt),
        ended,
        grant: grant?.grant.record.id,
        pullRequest: grant?.grant.record.pullRequest,
        accessEndedAt: grant && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(grant.end),
        cloudWatch: {
            group,
            stream: name,
            ...(stream.kind === 'found' ? streamOf(stream.stream) : { state: ABSENCE_WORDS[stream.kind] }),
        },
        s3: {
            bucket,
            key,
            ...(object.kind === 'found' ? objectOf(object.object, session.endedAt) : { state: ABSENCE_WORDS[object.kind] }),
        },
        verdicts: verdicts.map(verdict => ({
            verdict: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeVerdict */ .XZ)(verdict),
            kind: _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[verdict.kind],
            severity: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict),
            advice: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(verdict),
        })),
    };
}
function streamOf({ events, bytes, firstAt, lastAt, slowestMs }) {
    return {
        state: 'found',
        events,
        bytes,
        firstAt: firstAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(firstAt),
        lastAt: lastAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(lastAt),
        slowestSeconds: slowestMs === undefined ? undefined : slowestMs / 1_000,
    };
}
function objectOf({ bytes, etag, versionId, sha256, modifiedAt }, endedAt) {
    return {
        state: 'found',
        bytes,
        etag,
        versionId,
        sha256,
        modifiedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(modifiedAt),
        secondsAfterEnd: endedAt && (modifiedAt.getTime() - endedAt.getTime()) / 1_000,
    };
}
/** How a grant was used, as the output and the ledger have it. */
function grantEvidenceOf({ grant, sessions, usedMs, overrunMs }) {
    const { id, user, account, region, pullRequest } = grant.record;
    return {
        id,
        user,
        account,
        region,
        pullRequest,
        endedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGrant */ .ln)(grant)),
        minutesUsed: Math.round(usedMs / 6_000) / 10,
        overrunSeconds: overrunMs / 1_000,
        sessions: sessions.map(sessionEvidenceOf),
    };
}


/***/ }),

/***/ 86800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ openBranches),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads the default branch up to a commit, each once. */
const openBranches = (git, paths, rules) => (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((tip) => readBranch(git, tip, paths, rules));
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


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

/***/ 75978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   FW: () => (/* binding */ recordEvents),
/* harmony export */   GS: () => (/* binding */ monthOf),
/* harmony export */   xT: () => (/* binding */ eventInWitness)
/* harmony export */ });
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18977);
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47854);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40840);
/* harmony import */ var _witness_witness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13566);
/* harmony import */ var _ledger_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87506);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86299);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21273);









/** @param month `2026-11`, of the merge or the observation */
function eventOf({ series, name, month, kind = 'other', accounts }, record) {
    return { path: `${month}/${series}/${name}.json`, content: (0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_6__/* .written */ .Mp)(record), series, kind, accounts };
}
/** The month in which something was observed: `2026-11`. */
const monthOf = ({ at }) => (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(at).slice(0, 7);
/** What the witness has of an event: the name is that of its file. */
function eventInWitness({ path, content, kind }) {
    return { kind, name: (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOfRecord */ .Qq)(path), path, sha256: (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(content), record: JSON.parse(content) };
}
/**
 * Records events once, each by its path: first in the witness, then on the branch. Where a job before this one has witnessed an
 * event of the same name, that record counts and nothing is added: a sweep puts it on the branch if it is not there. An event
 * that cannot be witnessed stands on the branch alone. Never throws. Not for dry runs.
 *
 * @param what the subject of a failure: `This stop`
 */
async function recordEvents({ witness, ledger }, events, what) {
    const results = new Map(events.map(event => [event, []]));
    await (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_5__/* .eachInWitness */ .MW)((0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_5__/* .perBucket */ .sk)(new Set(events.flatMap(({ accounts }) => accounts))), async (account) => {
        const own = events.filter(({ accounts }) => (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_5__/* .perBucket */ .sk)(accounts).includes(account));
        await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurn */ .lo)(own, async (event) => {
            const series = (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .eventSeries */ .Qe)(event.series, event.path.slice(0, 7));
            results.get(event)?.push(await witness.addOnce(account, series, eventInWitness(event)));
        });
    });
    const all = [...results.values()].flat();
    const unwitnessed = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .failuresIn */ .xM)(all).map(failure => (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(`${what} could not be witnessed`, failure));
    const added = [...results].flatMap(([event, own]) => recordOf(event, own));
    const unwritten = await ledger.add(added);
    const isMadeGood = unwitnessed.length === 0;
    return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .distinct */ .dM)([...unwitnessed, ...unwritten.map(failure => (isMadeGood ? (0,_recorder_js__WEBPACK_IMPORTED_MODULE_8__/* .madeGood */ .P)(failure) : failure))]);
}
/** What the branch gets: nothing where every witness had such a record before. */
function recordOf({ path, content }, own) {
    const isAdded = own.some(({ ok, value }) => ok && value === undefined);
    // The next job would add the same again, at yet another path.
    if (own.every(({ ok }) => !ok))
        return [{ path, content }];
    return isAdded ? [{ path, content, beside: (0,_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .besidePath */ .qE)(path, new Date(observedAt(content))) }] : [];
}
const observedAt = (content) => JSON.parse(content).observedAt;


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ outcomeRecords),
/* harmony export */   Yi: () => (/* binding */ evidenceRecords),
/* harmony export */   sp: () => (/* binding */ endRecords)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94999);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75033);
/* harmony import */ var _ledger_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87506);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86299);








/** What a grant job records: one file for each request, with its outcome. */
function outcomeRecords(outcomes, observation) {
    return outcomes.filter(isRecorded).map(outcome => {
        const path = pathOf(outcome);
        const isSeen = outcome.kind === 'ended' && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .sawAnything */ .QL)(outcome.revocation);
        const isUnwitnessed = outcome.kind === 'granted' && outcome.isUnwitnessed;
        return {
            path,
            content: contentOf(outcome, observation),
            ...(isSeen && { beside: laterThan(path, outcome.revocation) }),
            // The next sweep does it: see `judgeUnwitnessed`.
            ...(!isUnwitnessed && { witnessed: outcomeInWitness(outcome) }),
        };
    });
}
/** An end stands in the series of each grant that ended, not of the merge that removed it. */
function outcomeInWitness(outcome) {
    const { entry, merge } = outcome;
    const own = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest);
    if (outcome.kind === 'ended') {
        const ended = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantIdsIn */ .C$)(outcome.revocation.ending.policies);
        return endInWitness(outcome.revocation, ended.length > 0 ? ended : [own]);
    }
    return {
        kind: outcome.kind === 'granted' ? 'granted' : 'other',
        grants: [own],
        account: entry.request.account,
        subjects: outcome.kind === 'granted' ? [outcome.grant.policy.name] : [],
    };
}
function endInWitness({ ending, verdict, passes }, grants) {
    return {
        // A job that was stopped before its first pass has ended nothing.
        kind: verdict === 'interrupted' && passes.length === 0 ? 'other' : 'ended',
        grants,
        account: ending.account,
        ...(ending.bucket !== undefined && { place: { role: ending.role, bucket: ending.bucket } }),
        subjects: [...ending.policies, ...passes.flatMap(pass => pass.terminated)],
    };
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was to happen.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .pathIn */ .lW)(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Separate names for a proven end and earlier attempts, and for each region of a request. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict}.${region}`;
function contentOf(outcome, observation) {
    const { reason, durationMs, start } = outcome.entry.request;
    const { sha, requestedBy, requestedAt, mergedBy } = outcome.merge;
    const record = {
        ...(0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .observedBy */ .od)(observation),
        rulesBlobSha: observation.rulesBlobSha,
        mergeSha: sha,
        requestedBy,
        requestedAt: requestedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(requestedAt),
        mergedBy,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(start),
        ...(0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome),
    };
    return (0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(record);
}
/**
 * The evidence check after an end. AWS keeps sessions for 30 days, the ledger keeps them for good. The final record is written
 * beside that of an earlier check. The role for logs cannot add to the witness.
 */
function evidenceRecords(ended, observation) {
    return ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = {
            ...(0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .observedBy */ .od)(observation),
            kind: 'evidence',
            readFrom: observation.readFrom,
            ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence),
        };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return { path: (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .pathIn */ .lW)(new Date(mergedAt), id, name), content: (0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(record) };
    });
}
/**
 * The files that the end of grants adds, beside the files of their start. An earlier end that was not the last, or a forged
 * record, may have the usual path. An end that found something is recorded all the same, with the time in its name
 * (`ended.REGION.20261123T110040Z.json`). An end that found nothing new adds nothing, so that a re-run repeats nothing.
 */
function endRecords(ends, observation) {
    const records = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { ...(0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .observedBy */ .od)(observation), kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .pathIn */ .lW)(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = records.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .sawAnything */ .QL)(revocation))
                continue;
            const own = isTaken ? later : path;
            records.set(own, {
                path: own,
                content: (0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }),
                ...(!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .sawAnything */ .QL)(revocation) && { beside: later }),
                witnessed: endInWitness(revocation, [id]),
            });
        }
    }
    return [...records.values()];
}
const laterThan = (path, { finishedAt }) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .besidePath */ .qE)(path, finishedAt);
/** Sorts the ends of one grant in one run: those that found something come first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .sawAnything */ .QL)(one.revocation));


/***/ })

};

