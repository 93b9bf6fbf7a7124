export const id = 5347;
export const ids = [5347,266];
export const modules = {

/***/ 44367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   Q: () => (/* binding */ createLogs)
/* harmony export */ });
/* harmony import */ var _shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84513);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);


function createLogs(client, account, region) {
    const sdk = Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 70303, 19));
    const who = { ...account, account: `${account.account} (${region})` };
    return {
        page: (group, stream, after) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .mO)({ ...who, action: 'logs:GetLogEvents', purpose: `read the stream ${stream} of ${group}` }, () => orMissing(async () => {
            const { GetLogEventsCommand } = await sdk;
            const { events = [], nextForwardToken = '' } = await client.send(new GetLogEventsCommand({
                logGroupName: group,
                logStreamName: stream,
                startFromHead: true,
                ...(after !== undefined && { nextToken: after }),
            }));
            return { events: events.map(toEvent), next: nextForwardToken };
        })),
        hasGroup: group => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .withErrorContext */ .mO)({ ...who, action: 'logs:DescribeLogStreams', purpose: `look up the log group ${group}` }, async () => {
            const { DescribeLogStreamsCommand } = await sdk;
            const found = await orMissing(() => client.send(new DescribeLogStreamsCommand({ logGroupName: group, limit: 1 })));
            return found !== undefined;
        }),
    };
}
/** All pages of a stream, from its start to its current end. */
async function* pagesOf(logs, group, stream) {
    let after;
    for (;;) {
        const page = await logs.page(group, stream, after);
        if (!page || page.next === after)
            return;
        yield page;
        after = page.next;
    }
}
/** `undefined` for a missing group or stream: AWS reports both with one error. */
async function orMissing(call) {
    try {
        return await call();
    }
    catch (error) {
        if ((0,_shared_aws_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'ResourceNotFoundException'))
            return undefined;
        throw error;
    }
}
function toEvent({ timestamp = 0, ingestionTime, message = '', }) {
    return {
        at: new Date(timestamp),
        ...(ingestionTime !== undefined && { receivedAt: new Date(ingestionTime) }),
        message,
    };
}


/***/ }),

/***/ 94872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   $h: () => (/* binding */ describeDiagnosis),
/* harmony export */   A8: () => (/* binding */ nameOfPlace),
/* harmony export */   Hy: () => (/* binding */ isAlarmingDiagnosis),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Xi: () => (/* binding */ untested),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/** From worst to best. `untested`: no problem is known, and only real use will show. */
const STATES = ['fail', 'unknown', 'warning', 'untested', 'pass'];
const pass = (subject, message) => ({ subject, state: 'pass', message });
const troubled = (state) => (subject, { message, remedy }) => ({ subject, state, message, remedy });
const fail = troubled('fail');
const unknown = troubled('unknown');
const warning = troubled('warning');
const untested = troubled('untested');
/** An unknown state counts as an alarm, because it may hide a failure. */
const isAlarmingDiagnosis = ({ state }) => state === 'fail' || state === 'unknown';
function worstFirst(diagnoses) {
    return diagnoses.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}
/** `user alice in dev: carries no permissions boundary. Put …` */
function describeDiagnosis(diagnosis) {
    const { subject, message } = diagnosis;
    return `${subject}: ${message}.${diagnosis.state === 'pass' ? '' : ` ${diagnosis.remedy}.`}`;
}
/** An account and region, for people. */
const nameOfPlace = ({ name, region }) => `${name} (${region})`;


/***/ }),

/***/ 15834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims),
/* harmony export */   R: () => (/* binding */ hasIds)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);

/**
 * The claims of GitHub's OIDC token for a job. Its signature is not verified here, because nothing is decided by it: AWS
 * verifies it.
 */
const claims = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    iss: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    aud: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sub: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
/** @throws Error if it is not an OIDC token of GitHub */
function readClaims(token) {
    try {
        return claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
    }
    catch (cause) {
        // The token itself is a secret, and the cause may quote it.
        throw new Error('GitHub answered something else than an OIDC token. Run the job again', {
            cause: cause instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodError */ .G ? cause : undefined,
        });
    }
}
/**
 * Whether a subject contains ids beside the names: `repo:acme@1/access@2:…`. Those of repositories created since 2026-07-15
 * do.
 */
const hasIds = (sub) => /^repo:[^/:]+@\d+\/[^/:]+@\d+:/.test(sub);


/***/ }),

/***/ 71710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ HISTORY_MS),
/* harmony export */   Qp: () => (/* binding */ describeQuery),
/* harmony export */   gl: () => (/* binding */ earliestStart),
/* harmony export */   ku: () => (/* binding */ planQueries),
/* harmony export */   un: () => (/* binding */ isAskedFor)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92390);
/* harmony import */ var _revocation_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43345);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12942);
/* harmony import */ var _attribution_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57698);






/** How long AWS keeps ended sessions (docs/aws-facts.md SSM-1). */
const HISTORY_MS = 30 * 24 * 3_600_000;
function planQueries(target, rules, known, period, now) {
    const accounts = [...rules.accounts.values()];
    switch (target.kind) {
        case 'user': {
            const subject = (0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectNamed */ .IX)(rules, target.user) ?? iamUser(target.user);
            // The rules may have made a person of a user, or changed the role.
            const owners = ownersOf([subject, ...known.map(({ record }) => (0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_1__/* .principalIn */ .gm)(record))], known);
            return { queries: accounts.map(account => ({ account, owners, ...period })), failures: [] };
        }
        case 'session':
            return {
                queries: accounts.map(account => ({ account, owners: [], sessionId: target.id, ...period })),
                failures: [],
            };
        case 'everybody':
            return { queries: accounts.map(account => ({ account, owners: [], ...period })), failures: [] };
        case 'grants':
            return planGrantQueries(target.ids, accounts, known, period, now);
    }
}
const iamUser = (name) => ({ kind: 'iam-user', name });
/** The owners, and the users that they were renamed to, each once. */
function ownersOf(owners, grants) {
    const all = [...owners, ...grants.flatMap(({ heldBy = [] }) => heldBy.map(iamUser))];
    return all.filter((one, index) => all.findIndex(other => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_4__/* .isSamePrincipal */ .xH)(one, other)) === index);
}
function planGrantQueries(ids, accounts, known, { since, until }, now) {
    const failures = ids
        .filter(id => !known.some(({ record }) => record.id === id))
        .map(id => ({
        message: `The ledger of the last months knows no grant ${id} that was merged. Check the id: the comment on its pull request has it`,
    }));
    const groups = new Map();
    for (const grant of known) {
        const { id, account, accountId, region } = grant.record;
        const entry = accounts.find(each => each.id === accountId && each.region === region);
        if (Date.parse(grant.record.expiresAt) < now.getTime() - HISTORY_MS)
            failures.push({
                message: `Grant ${id} ended more than 30 days ago, and AWS keeps sessions no longer: the ledger has what was seen then`,
            });
        else if (entry)
            groups.set(entry, [...(groups.get(entry) ?? []), grant]);
        else
            failures.push({
                message: `The rules do not name ${accountId} in ${region} any more, where grant ${id} of ${account} was: put it back to read its logs`,
            });
    }
    const queries = [...groups].map(([account, grants]) => {
        const first = new Date(Math.min(...grants.map(({ record }) => Date.parse(record.opensAt))));
        return {
            account,
            owners: ownersOf(grants.map(({ record }) => (0,_revocation_target_js__WEBPACK_IMPORTED_MODULE_1__/* .principalIn */ .gm)(record)), grants),
            grants,
            since: since && since > first ? since : first,
            ...(until && { until }),
        };
    });
    return { queries, failures };
}
/** For people: `sessions of alice in dev (ap-southeast-1) since 2026-11-23T10:00:00Z`. */
function describeQuery({ account, owners, sessionId, grants, since, until }) {
    const what = sessionId !== undefined
        ? `the session ${sessionId}`
        : owners.length > 0
            ? `sessions of ${owners.map(nameOf).join(', ')}`
            : 'sessions through our documents';
    const parts = [
        `${what} in ${account.name} (${account.region})`,
        ...(grants ? [`by ${grants.map(({ record }) => record.id).join(', ')}`] : []),
        ...(since ? [`since ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(since)}`] : []),
        ...(until ? [`until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(until)}`] : []),
    ];
    return parts.join(' ');
}
const nameOf = (owner) => (owner.kind === 'iam-user' ? owner.name : (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_4__/* .describePrincipal */ .wC)(owner));
/**
 * The earliest start that has to be listed: a session may begin long before the period, and before a grant that renewed
 * another.
 */
const earliestStart = ({ since }) => since && new Date(since.getTime() - _session_session_js__WEBPACK_IMPORTED_MODULE_5__/* .LONGEST_SESSION_MS */ .hf);
/** Whether a listed session matches the query. Owners are compared exactly: `bob` is not `bob-admin`. */
function isAskedFor(session, standing, query, documents) {
    const { account, owners, sessionId, grants } = query;
    if (sessionId !== undefined)
        return session.id === sessionId;
    if (!isIn(session, query))
        return false;
    if (owners.length === 0)
        return (0,_session_session_js__WEBPACK_IMPORTED_MODULE_5__/* .isThrough */ .WT)(session, account, documents);
    if (!owners.some(owner => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnedBy */ .D0)(session.owner, account, owner)))
        return false;
    if (!grants)
        return true;
    // A session that no grant allowed is reported with every grant.
    return (!('grant' in standing) ||
        (0,_attribution_js__WEBPACK_IMPORTED_MODULE_3__/* .wasOpenUnder */ .CK)(standing, grants.map(({ record }) => record.id)));
}
const isIn = ({ startedAt, endedAt }, { since, until }) => (!since || !endedAt || endedAt >= since) && (!until || !startedAt || startedAt < until);


/***/ }),

/***/ 35324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ inlinePolicyQuota),
/* harmony export */   o: () => (/* binding */ policySize)
/* harmony export */ });
/** The characters that all inline policies of one holder share, without white space (docs/aws-facts.md IAM-1, IAM-15). */
const INLINE_POLICY_QUOTAS = { user: 2_048, role: 10_240 };
const inlinePolicyQuota = ({ kind }) => INLINE_POLICY_QUOTAS[kind];
/**
 * The characters of a policy that count towards {@link inlinePolicyQuota}. White space inside strings is counted, to be on
 * the safe side: AWS only says that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 91992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ isWitnessedPath),
/* harmony export */   KR: () => (/* binding */ KIND_BY_FOLDER),
/* harmony export */   OT: () => (/* binding */ parseRecordPath),
/* harmony export */   l0: () => (/* binding */ INDEX_FOLDERS),
/* harmony export */   oj: () => (/* binding */ isIndexPath),
/* harmony export */   vv: () => (/* binding */ KIND_BY_NAME),
/* harmony export */   xP: () => (/* binding */ WITNESSED_FOLDERS)
/* harmony export */ });
/** The folders of records that are of no grant alone, and that the witness has as well. */
const WITNESSED_FOLDERS = ['stops', 'findings', 'sweeps', 'rules'];
const EVENT_FOLDERS = [...WITNESSED_FOLDERS, 'reads'];
/** What a record of such a folder says it is, as `kind`; a finding that is not there any more lies beside the finding. */
const KIND_BY_FOLDER = {
    stops: 'stopped',
    findings: 'finding',
    sweeps: 'swept',
    rules: 'rules-changed',
    reads: 'transcripts-read',
};
/** The same of a record in the folder of a grant, by the first part of its name. */
const KIND_BY_NAME = {
    granted: 'granted',
    refused: 'refused',
    failed: 'failed',
    overtaken: 'overtaken',
    ended: 'ended',
    'still-open': 'ended',
    interrupted: 'ended',
    'deleted-by-others': 'deleted-by-others',
    review: 'review',
    evidence: 'evidence',
    'evidence-so-far': 'evidence',
};
/** Names without a region. */
const PLAIN = ['granted', 'refused', 'failed', 'overtaken'];
/** Names that go on with the region; some with an instant as well. */
const REGIONAL = ['ended', 'still-open', 'interrupted', 'deleted-by-others', 'evidence', 'evidence-so-far'];
/** Of the index: links to records, by day and by person. */
const INDEX_FOLDERS = ['by-day/', 'by-person/'];
const isIndexPath = (path) => INDEX_FOLDERS.some(folder => path.startsWith(folder));
/** Parses a path; `undefined` for one that no job of ours writes. */
function parseRecordPath(path) {
    const [month = '', folder = '', file = '', ...more] = path.split('/');
    if (more.length > 0 || !file.endsWith('.json') || !/^[\w.+=,@-]+$/.test(file))
        return undefined;
    const name = file.slice(0, -'.json'.length);
    if (month !== 'undated' && !isMonth(month))
        return undefined;
    if (isGrantFolder(folder)) {
        const [what = '', ...rest] = name.split('.');
        return isGrantRecord(what, rest) ? { kind: 'grant', month, grant: folder, name, what } : undefined;
    }
    const what = EVENT_FOLDERS.find(each => each === folder);
    return what && month !== 'undated' && name !== '' ? { kind: 'event', month, what, name } : undefined;
}
/** See `grantId` of domain/grant/policy-name.ts, which this folder must not import. */
const isGrantFolder = (text) => /^[0-9a-f]{12}-[0-9a-f]{8}$/.test(text);
const isMonth = (text) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
function isGrantRecord(what, rest) {
    // An instant follows where another file had the path.
    if (PLAIN.includes(what))
        return rest.length === 0 || (rest.length === 1 && isInstant(rest[0]));
    if (what === 'review')
        return rest.length === 1 && /^\d+$/.test(rest[0] ?? '');
    const [region = '', instant, ...more] = rest;
    if (!REGIONAL.includes(what) || more.length > 0 || !/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/.test(region))
        return false;
    return instant === undefined || isInstant(instant);
}
const isInstant = (text = '') => /^\d{8}T\d{6}Z$/.test(text);
/** Whether the witness has such a record as well. The role for logs, which writes the others, cannot add to it. */
const isWitnessedPath = (path) => {
    const parsed = parseRecordPath(path);
    return parsed !== undefined && !['evidence', 'evidence-so-far', 'reads'].includes(parsed.what);
};


/***/ }),

/***/ 45450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ targetsOfRequest),
/* harmony export */   O: () => (/* binding */ accountOfNotification)
/* harmony export */ });
/** What a request asks for, before AWS has said which instances that is. */
const targetsOfRequest = ({ instances, tags }) => instances ?? { tagged: tags };
/** The name of the account that a notification is about; `undefined` if it is about no single one. */
function accountOfNotification(notification) {
    if ('access' in notification)
        return notification.access.account.name;
    return notification.kind === 'alarm' ? notification.account.name : undefined;
}


/***/ }),

/***/ 74484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ notificationsOfCheckup),
/* harmony export */   e: () => (/* binding */ notificationsOfAlarms)
/* harmony export */ });
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61933);
/* harmony import */ var _doctor_checkup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94872);
/* harmony import */ var _reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
/* harmony import */ var _notification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45450);





/** The alarms of a sweep, one notification for each account; and each review that is overdue. */
function notificationsOfAlarms(findings) {
    const alarms = findings.filter(_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlarm */ .Ic);
    const found = (0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(alarms, finding => (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(finding).account.name).map((some) => ({
        kind: 'alarm',
        account: (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(some[0]).account,
        findings: some.map(finding => {
            const { remedy } = _reconcile_responses_js__WEBPACK_IMPORTED_MODULE_1__/* .RESPONSES */ .L[finding.state];
            return { what: (0,_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFinding */ .jb)(finding), ...(remedy !== undefined && { remedy }) };
        }),
    }));
    return [...alarms.flatMap(notificationsOfReview), ...found];
}
function notificationsOfReview(finding) {
    if (finding.kind !== 'debt' || finding.state !== 'review-overdue' || !finding.debt)
        return [];
    const { user, account, debt } = finding;
    const { grant, request, pullRequest, dueAt: reviewBy } = debt;
    const access = { user, account, targets: (0,_notification_js__WEBPACK_IMPORTED_MODULE_4__/* .targetsOfRequest */ .D)(request), grant, pullRequest: pullRequest.number };
    return [{ kind: 'debt-due', access, reviewBy }];
}
/** What the doctor found wrong; nothing if nothing is. */
function notificationsOfCheckup({ role, diagnoses }) {
    const findings = diagnoses.filter(_doctor_checkup_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlarmingDiagnosis */ .Hy).flatMap(diagnosis => {
        const { subject, message } = diagnosis;
        return diagnosis.state === 'pass' ? [] : [{ what: `${subject}: ${message}`, remedy: diagnosis.remedy }];
    });
    return findings.length > 0 ? [{ kind: 'doctor', role, findings }] : [];
}


/***/ }),

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ mayReach),
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   WN: () => (/* binding */ surelyReaches),
/* harmony export */   nC: () => (/* binding */ reachesAll),
/* harmony export */   y4: () => (/* binding */ joinReaches)
/* harmony export */ });
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32817);

/** Whether a scope may reach an instance: tags may be put on any. What ends is never less than that. */
const mayReach = (reach, target) => !isList(reach) || reach.includes(target);
/**
 * Whether a live grant surely allows an instance on which access of `ending` ends. Of tags that holds if every instance with the
 * tags of `ending` has those of the grant, too. What is not sure ends: the user can connect again if it was allowed.
 */
function surelyReaches(grant, ending, target) {
    if (isList(grant))
        return grant.includes(target);
    return reachesAll(grant, ending) && !isList(ending);
}
/** Whether all that `other` reaches is in the reach of `one`. */
function reachesAll(one, other) {
    if (one === 'any' || isNothing(other))
        return true;
    if (isList(one))
        return isList(other) && other.every(id => one.includes(id));
    if (other === 'any' || isList(other))
        return false;
    return Object.entries(one.tagged).every(([key, value]) => other.tagged[key] === value);
}
/** The smallest reach that includes all of these. */
function joinReaches(reaches) {
    const widest = reaches.find(reach => reaches.every(other => reachesAll(reach, other)));
    if (widest)
        return widest;
    const lists = reaches.filter(isList);
    return lists.length === reaches.length ? [...new Set(lists.flat())] : 'any';
}
/** For people: ids, or tags as `KEY=VALUE`; nothing for every instance. */
const describeReach = (reach) => {
    if (reach === 'any')
        return [];
    return isList(reach) ? reach : (0,_request_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .pairsOf */ .fq)(reach.tagged);
};
const isNothing = (reach) => isList(reach) && reach.length === 0;
const isList = (reach) => Array.isArray(reach);


/***/ }),

/***/ 11818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isParameter),
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/** The content of a session document with its inputs, which are empty if it has none; `undefined` if it is no JSON mapping. */
function parseDocument({ content }) {
    try {
        const parsed = JSON.parse(content);
        return isMapping(parsed) ? { ...parsed, inputs: isMapping(parsed.inputs) ? parsed.inputs : {} } : undefined;
    }
    catch {
        return undefined;
    }
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether the person who starts a session chooses the value. */
const isParameter = (value) => typeof value === 'string' && /\{\{.*\}\}/.test(value);


/***/ }),

/***/ 52444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ sessionKeyOf),
/* harmony export */   R$: () => (/* binding */ adviceOnSessionKey),
/* harmony export */   df: () => (/* binding */ needOfSessionKey),
/* harmony export */   pg: () => (/* binding */ sessionKeyIn)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _session_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11818);


/**
 * The KMS key that encrypts the sessions of a document besides TLS, as it is written there: an ARN, an id or an alias.
 * `undefined` if there is none, or if the person who starts a session chooses it.
 */
function sessionKeyOf(stored) {
    const content = (0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(stored);
    return content && sessionKeyIn(content.inputs);
}
function sessionKeyIn({ kmsKeyId }) {
    return typeof kmsKeyId === 'string' && kmsKeyId !== '' && !(0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isParameter */ .I)(kmsKeyId) ? kmsKeyId : undefined;
}
/** What a client asks KMS for when it has started a session, with the caller's keys (docs/aws-facts.md SSM-23). */
const OF_PEOPLE = '`kms:GenerateDataKey`';
/** What the agent on an instance asks KMS for, with the keys of the instance profile. */
const OF_INSTANCES = '`kms:Decrypt`';
const WITHOUT_IT = 'who may not use it starts a session that never connects';
/** For the doctor. A warning: whether all people may use the key is in policies that no role of ours reads. */
function adviceOnSessionKey(key) {
    return {
        message: `Encrypts sessions by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, whose use a grant does not give: ${WITHOUT_IT}`,
        remedy: `Give the users ${OF_PEOPLE} on it by a policy of their own, and the instances ${OF_INSTANCES}; the parameter SessionKeyArn of infra/jit-access.yaml opens boundary and instances for it. Or leave \`kmsKeyId\` out: TLS encrypts each session`,
    };
}
/** For the person who was granted access. */
function needOfSessionKey(key) {
    return {
        message: `Sessions are encrypted by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, and this grant does not give its use: ${WITHOUT_IT}`,
        remedy: `If you never used it, have ${OF_PEOPLE} on it allowed to you, by a policy of your own or by that of the key`,
    };
}


/***/ }),

/***/ 18977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ DEBTORS),
/* harmony export */   F0: () => (/* binding */ WITNESS_PREFIX),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   I1: () => (/* binding */ LOGINS_PREFIX),
/* harmony export */   Qe: () => (/* binding */ eventSeries),
/* harmony export */   Qn: () => (/* binding */ grantSeries),
/* harmony export */   WI: () => (/* binding */ OPENED_KEY),
/* harmony export */   _C: () => (/* binding */ monthsSince),
/* harmony export */   hE: () => (/* binding */ debtSeries),
/* harmony export */   wV: () => (/* binding */ stopSeries)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** What the keys of all objects of the witness begin with, in the account's bucket of transcripts. */
const WITNESS_PREFIX = 'ledger/';
/**
 * Written once for each bucket. A role that can read it can read the whole prefix, so that a refusal for another key means
 * that there is no such object: without s3:ListBucket, S3 answers 403 for a missing key (docs/aws-facts.md REC-7).
 */
const OPENED_KEY = `${WITNESS_PREFIX}opened.json`;
/** The records of one grant. Its id is enough to find them: nothing of GitHub is needed. */
const grantSeries = (grantId) => grantId;
/** The emergency stops of one month: of a user, or without one of everything. IAM ignores case in names of users. */
const stopSeries = (month, user) => `stops/${month}/${user === undefined ? 'everything' : `users/${user.toLowerCase()}`}`;
/**
 * All records of such a folder of one month (`2026-11`, UTC), so that a sweep can tell which ones the branch lacks. A stop is here
 * besides: the series of {@link stopSeries} and {@link grantSeries} decide.
 */
const eventSeries = (folder, month) => `${folder}/${month}`;
/** The users who ever had access without an approval: one record for each. */
const DEBTORS = 'break-glass/debtors';
/** What one user has had without an approval, and who reviewed it. IAM ignores case in names of users. */
const debtSeries = (user) => `break-glass/users/${user.toLowerCase()}`;
/** `ledger/<series>/001.json` */
const recordKey = (series, number) => `${WITNESS_PREFIX}${series}/${String(number).padStart(3, '0')}.json`;
/** What the keys of {@link loginKey} begin with. */
const LOGINS_PREFIX = `${WITNESS_PREFIX}logins/`;
/** The account that a login of GitHub belonged to when it was first seen. GitHub ignores case in logins. */
const loginKey = (login) => `${LOGINS_PREFIX}${login.toLowerCase()}.json`;
/** The months (`2026-11`, UTC) in which a stop may lie that counts for what was merged at `since`. */
function monthsSince(since, now) {
    const months = [];
    const first = Date.UTC(since.getUTCFullYear(), since.getUTCMonth());
    for (let month = first; month <= now.getTime();) {
        const date = new Date(month);
        months.push((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(date).slice(0, 7));
        month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    return months;
}


/***/ }),

/***/ 33527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./build/domain/doctor/checkup.js
var doctor_checkup = __webpack_require__(94872);
// EXTERNAL MODULE: ./build/domain/doctor/job-token.js
var job_token = __webpack_require__(15834);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/domain/doctor/webhooks.js


/** What the jobs in the environment of a role send. `asked` is sent by a job without an environment. */
const SENT = {
    grant: ['granted', 'refused', 'ended', 'break-glass', 'doctor'],
    revoke: ['ending', 'ended', 'alarm', 'debt-due', 'doctor'],
    logs: ['doctor'],
};
/**
 * Whether the job of a role has the addresses of the webhooks that its environment is to tell.
 *
 * @param addressed names that the input `webhooks` of this job has an address for, and whether there is a secret to sign with
 */
function checkWebhooks(role, webhooks, addressed) {
    const named = webhooks.flatMap((webhook) => {
        const { name, kind, events } = webhook;
        if (!events.some(event => SENT[role].includes(event)))
            return [];
        const subject = `webhook ${name}`;
        const address = addressed.get(name);
        if (!address)
            return [
                (0,doctor_checkup/* fail */.fJ)(subject, {
                    message: `The rules name it, and this job has no address for it`,
                    remedy: `Add a line ${(0,printable/* quoted */.TL)(`${name} https://…`)} to the secret JIT_WEBHOOKS of the environment of this job, and of each environment with a wait timer`,
                }),
            ];
        if (kind === 'json' && !address.isSigned)
            return [
                (0,doctor_checkup/* fail */.fJ)(subject, {
                    message: 'There is no secret to sign its messages with',
                    remedy: `Write one after its address: ${(0,printable/* quoted */.TL)(`${name} https://… SECRET`)}`,
                }),
            ];
        return [(0,doctor_checkup/* pass */.IX)(subject, 'This job has an address for it')];
    });
    const unnamed = [...addressed.keys()].filter(name => !webhooks.some(webhook => webhook.name === name));
    return [
        ...named,
        ...unnamed.map(name => (0,doctor_checkup/* warning */.$e)(`webhook ${name}`, {
            message: 'This job has an address for it, and the rules do not name it',
            remedy: 'Add it to `notify:` in the rules, or take its line out of the secret',
        })),
    ];
}

// EXTERNAL MODULE: ./build/domain/notification/of-alarm.js
var of_alarm = __webpack_require__(74484);
// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(34757);
// EXTERNAL MODULE: ./build/shared/problem.js
var problem = __webpack_require__(81703);
// EXTERNAL MODULE: ./build/webhook/address.js
var address = __webpack_require__(60266);
// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
;// CONCATENATED MODULE: ./build/domain/doctor/assumption.js


const subjectOfRole = (account, role) => `role ${role} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
/** Why a role could not be assumed. AWS gives few details on purpose; the token of this job is known. */
function checkRefusedRole(account, role, failure, claims) {
    const subject = subjectOfRole(account, role);
    const { code, message } = failure;
    const arn = account.roles[role];
    switch (code) {
        case 'AccessDenied':
            return (0,doctor_checkup/* fail */.fJ)(subject, {
                message: `${arn} does not trust this job, or is not there`,
                remedy: `Let its trust policy accept, for the provider ${hostOf(claims)}, the audience \`${claims.aud}\` and the subject \`${claims.sub}\`, letter for letter${formOf(claims)}`,
            });
        case 'InvalidIdentityTokenException':
            return (0,doctor_checkup/* fail */.fJ)(subject, /audience/i.test(message)
                ? {
                    message: `The OIDC provider of account ${account.id} does not accept the audience \`${claims.aud}\``,
                    remedy: `Add \`${claims.aud}\` to the audiences of ${hostOf(claims)} in that account`,
                }
                : {
                    message: `Account ${account.id} does not accept this job's token (${message})`,
                    remedy: `Create an OIDC provider for ${claims.iss} with the audience \`${claims.aud}\` in that account`,
                });
        default:
            return (0,doctor_checkup/* unknown */.L5)(subject, failure);
    }
}
const hostOf = ({ iss }) => iss.replace(/^https:\/\//, '');
const formOf = ({ sub }) => (0,job_token/* hasIds */.R)(sub)
    ? ': a repository that was made, renamed or moved since 2026-07-15 has ids in it, which no form without them matches'
    : ': a form with ids, `repo:OWNER@ID/NAME@ID:…`, does not match it';

// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/checkup.js



/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000;
/** What the log and the output `result` call the states. The output is public: these words stay. */
const STATE_WORDS = {
    fail: 'wrong',
    unknown: 'not known',
    warning: 'warning',
    untested: 'unproven',
    pass: 'fine',
};
const MARKS = {
    fail: (0,markdown.md) `❌ wrong`,
    unknown: (0,markdown.md) `❓ not known`,
    warning: (0,markdown.md) `⚠️ warning`,
    untested: (0,markdown.md) `ℹ️ unproven`,
    pass: (0,markdown.md) `✅ fine`,
};
/** The job summary of mode `doctor`: the worst first, each with its remedy. */
function renderCheckup({ role, diagnoses }) {
    const sorted = (0,doctor_checkup/* worstFirst */.md)(diagnoses);
    const told = (0,within_budget/* takeWithinBudget */.M)(sorted, BUDGET_BYTES, lineOf);
    const rest = sorted.length - told.length;
    const linesOf = (isWanted) => (0,markdown/* join */.fj)(told.flatMap(([{ state }, line]) => (isWanted(state) ? line : [])), '\n');
    const [toDo, passed] = [linesOf(state => state !== 'pass'), linesOf(state => state === 'pass')];
    const alarms = sorted.filter(doctor_checkup/* isAlarmingDiagnosis */.Hy).length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🩺 The setup, as a job with the role ${(0,markdown/* code */.aY)(role)} sees it`,
        alarms === 0
            ? (0,markdown.md) `Nothing is wrong.`
            : (0,markdown.md) `**${alarms} of ${sorted.length}** are wrong or not known. What to do stands after each; then run this job again.`,
        ...(toDo ? [toDo] : []),
        ...(passed ? [(0,markdown/* details */.zH)((0,markdown.md) `What is in order`, passed)] : []),
        ...(rest > 0 ? [(0,markdown.md) `… and ${rest} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
function lineOf(diagnosis) {
    const { state, subject, message } = diagnosis;
    const remedy = diagnosis.state === 'pass' ? (0,markdown.md) `` : (0,markdown.md) ` **${(0,markdown/* text */.Qq)(diagnosis.remedy, 2_000)}.**`;
    return (0,markdown.md) `- ${MARKS[state]}: ${(0,markdown/* text */.Qq)(subject)}: ${(0,markdown/* text */.Qq)(message, 2_000)}.${remedy}`;
}
/** The output `result` of mode `doctor`. */
const checkupJson = ({ role, diagnoses }) => ({
    role,
    diagnoses: (0,doctor_checkup/* worstFirst */.md)(diagnoses).map(each => ({ ...each, state: STATE_WORDS[each.state] })),
});

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
;// CONCATENATED MODULE: ./build/modes/doctor/checklist.js





function openChecklist({ log, debug }) {
    const diagnoses = [];
    const add = (...found) => {
        diagnoses.push(...found);
        for (const each of found)
            log(`${STATE_WORDS[each.state]}: ${(0,doctor_checkup/* describeDiagnosis */.$h)(each)}`);
    };
    return {
        diagnoses,
        add,
        async read(subject, read) {
            const result = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, read);
            if (!result.ok)
                add((0,doctor_checkup/* unknown */.L5)(subject, refusalOf(result.failure)));
            return result;
        },
    };
}
const refusalOf = ({ message, remedy = 'Fix that, and run this again' }) => ({ message, remedy });
/** Whether this job can assume the role that an account has for it: on the list in either case. */
async function assumes(list, { debug }, { role, claims }, account, access) {
    const { ok, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)({ debug }, () => access.assume());
    if (ok)
        list.add((0,doctor_checkup/* pass */.IX)(subjectOfRole(account, role), `This job can assume ${account.roles[role]}`));
    else {
        const code = failure.cause instanceof errors/* AwsError */.Gy ? failure.cause.code : 'Unknown';
        list.add(checkRefusedRole(account, role, { ...refusalOf(failure), code }, claims));
    }
    return ok;
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
;// CONCATENATED MODULE: ./build/domain/doctor/live-tags.js

/**
 * Says who decides about live tags: everyone who may set them (docs/aws-facts.md TGT-1). Which people that is, the role for grants
 * may not read.
 */
const checkLiveTags = ({ accounts, rules }) => [...accounts.values()].flatMap(account => {
    const live = rules.filter(rule => rule.live && rule.accounts.includes(account.name)).map(({ number }) => number);
    if (live.length === 0)
        return [];
    const message = `By rule ${live.join(', ')} access holds for instances that get a tag while it lasts, so everybody who may set tags there can let people in: by ec2:CreateTags, ssm:AddTagsToResource, or a launch template (ec2:CreateLaunchTemplateVersion). Who may do that is not tried`;
    const remedy = 'Find out who may call these in the account, and let nobody set these tags who may not approve the access; or take `live` out of the rule';
    return [(0,doctor_checkup/* untested */.Xi)(`live tags in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, { message, remedy })];
});

// EXTERNAL MODULE: ./build/domain/rules/targets.js
var targets = __webpack_require__(90987);
;// CONCATENATED MODULE: ./build/domain/doctor/nodes.js


/** The first release that streams sessions to CloudWatch. Source: RELEASENOTES.md of aws/amazon-ssm-agent */
const FIRST_STREAMING = '3.0.356.0';
/**
 * The ids of the instances that the rules name for an account: in its rules, or by a name of its own. A rule for several accounts
 * does not say which of them has an instance.
 */
function instancesFor(rules, account) {
    const own = rules.rules.filter(({ accounts }) => accounts.includes(account.name));
    return [...new Set([...own.flatMap(rule => (0,targets/* idsIn */.Sd)(account, rule.instances ?? [])), ...namedIn(account).keys()])];
}
/** The names that an account defines, by id. */
const namedIn = ({ names }) => new Map(names.kind === 'listed' ? [...names.ids].map(([name, id]) => [id, name]) : []);
function checkNodes(rules, all) {
    const named = new Map();
    for (const each of all)
        for (const id of instancesFor(rules, each.account))
            named.set(id, [...(named.get(id) ?? []), each]);
    if (named.size === 0)
        return [(0,doctor_checkup/* pass */.IX)('instances', 'The rules name none: what a request names is looked up before it is granted')];
    const troubles = [...named].flatMap(([id, places]) => checkNode(id, places));
    const well = named.size - new Set(troubles.map(({ subject }) => subject)).size;
    return well === 0
        ? troubles
        : [...troubles, (0,doctor_checkup/* pass */.IX)('instances', `${well} of the ${named.size} that the rules name are managed and online`)];
}
function checkNode(id, places) {
    const name = places.flatMap(({ account }) => namedIn(account).get(id) ?? [])[0];
    const subject = name === undefined ? `instance ${id}` : `instance ${name} (${id})`;
    const node = places.flatMap(({ nodes = [] }) => nodes).find(each => each.id === id);
    if (!node) {
        // Another diagnosis already says that an account could not be read.
        if (places.some(({ nodes }) => !nodes))
            return [(0,doctor_checkup/* warning */.$e)(subject, UNSEEN)];
        const where = places.map(({ account }) => `${account.region} of account ${account.name}`).join(', ');
        const remedy = 'Check the id; then see that its SSM agent runs, reaches Systems Manager, and has an instance profile with AmazonSSMManagedInstanceCore';
        return [(0,doctor_checkup/* fail */.fJ)(subject, { message: `Is no managed node in ${where}`, remedy })];
    }
    const { ping, agent } = node;
    const diagnoses = [];
    if (ping !== 'Online')
        diagnoses.push((0,doctor_checkup/* warning */.$e)(subject, {
            message: `Its SSM agent is not online (${ping})`,
            remedy: 'Start the instance or its agent: until then a grant for it is refused',
        }));
    if (agent !== undefined && isBefore(agent, FIRST_STREAMING))
        diagnoses.push((0,doctor_checkup/* warning */.$e)(subject, {
            message: `Its SSM agent is ${agent}, and sessions are streamed to CloudWatch from ${FIRST_STREAMING} on`,
            remedy: 'Update the agent, with the document AWS-UpdateSSMAgent',
        }));
    return diagnoses;
}
const UNSEEN = {
    message: 'Is in none of the accounts that could be read',
    remedy: 'Fix what keeps the others from being read, and run this again',
};
/** Versions compare part by part: 3.0.1390.0 is later than 3.0.356.0. */
function isBefore(version, other) {
    const [mine, theirs] = [version, other].map(each => each.split('.').map(Number));
    const place = theirs?.findIndex((part, index) => part !== (mine?.[index] ?? 0)) ?? -1;
    return place >= 0 && (mine?.[place] ?? 0) < (theirs?.[place] ?? 0);
}

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/domain/doctor/trust.js

const texts = () => schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).transform(value => [value].flat());
const trustPolicy = () => schemas/* object */.Ikc({
    Statement: schemas/* union */.KCZ([statement(), schemas/* array */.YOg(statement())]).transform(value => [value].flat()),
});
const statement = () => schemas/* looseObject */._H3({
    Effect: schemas/* string */.YjP(),
    Action: texts().default([]),
    Principal: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), texts())]).default({}),
    Condition: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), texts())).default({}),
});
/** The service that signs people of Identity Center in to roles, and names their sessions itself (docs/aws-facts.md PEOPLE-1). */
const ACCOUNT_ACCESS = 'account-access.amazonaws.com';
/**
 * Whether a trust policy lets in one person alone, whose role sessions are called `identity`. Where the caller chooses the name of
 * the session, both the name and the person have to be pinned: a name alone is anybody's to ask for.
 */
function judgeTrust(document, identity) {
    const parsed = trustPolicy().safeParse(parseJson(document));
    if (!parsed.success)
        return { kind: 'unknown', why: 'Its trust policy cannot be read' };
    const letting = parsed.data.Statement.filter(letsIn);
    if (letting.length === 0)
        return { kind: 'others', why: 'Its trust policy lets nobody in' };
    const ways = [];
    for (const each of letting) {
        const judged = judgeStatement(each, identity);
        if (judged.kind !== 'one')
            return judged;
        ways.push(...judged.ways);
    }
    return { kind: 'one', ways };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const letsIn = ({ Effect, Action, ...rest }) => Effect !== 'Deny' && (Action.some(action => /^(\*|sts:(\*|AssumeRole.*))$/i.test(action)) || 'NotAction' in rest);
function judgeStatement(given, identity) {
    const { Principal } = given;
    const others = (why) => ({ kind: 'others', why });
    if (typeof Principal === 'string' || 'NotPrincipal' in given)
        return others('Its trust policy lets anybody in');
    const names = valuesOf(given, 'sts:rolesessionname');
    if (names.length > 0 && !isOnly(names, identity))
        return others(`Its trust policy lets sessions in that are not called ${identity}`);
    const judged = Object.entries(Principal).flatMap(([kind, values]) => values.map(value => judgePrincipal(kind, value, given, names.length > 0)));
    const wrong = judged.find(each => each.kind !== 'one');
    return wrong ?? { kind: 'one', ways: judged.flatMap(each => (each.kind === 'one' ? each.ways : [])) };
}
function judgePrincipal(kind, value, given, isNamed) {
    const others = (why) => ({ kind: 'others', why });
    if (kind === 'Service') {
        if (value !== ACCOUNT_ACCESS)
            return others(`Its trust policy lets the service ${value} in`);
        return isPinned(valuesOf(given, 'aws:sourcearn'))
            ? { kind: 'one', ways: ['account-access'] }
            : others('Its trust policy lets in by any application of account access manager: `aws:SourceArn` names none');
    }
    const way = wayOf(kind, value);
    if (!way)
        return others(`Its trust policy lets ${value} in`);
    if (!isNamed)
        return others('Its trust policy leaves the name of the session to the caller: `sts:RoleSessionName` is not pinned');
    if (pinsPerson(way, value, given))
        return { kind: 'one', ways: [way] };
    return others(`Its trust policy lets in everybody of ${value} who asks for that name: it does not say who the person is`);
}
function wayOf(kind, value) {
    if (kind === 'AWS')
        return value === '*' ? undefined : 'permission-set';
    if (kind === 'Federated')
        return value.includes(':saml-provider/') ? 'saml' : 'oidc';
    return undefined;
}
/** Whether who signs in is pinned, besides what they call their session. */
function pinsPerson(way, value, given) {
    switch (way) {
        case 'permission-set':
            // A session's name has no colon, so `*:NAME` is one name in any role.
            return (isPinned(valuesOf(given, 'aws:userid').map(each => each.replace(/^\*:/, ''))) ||
                /:assumed-role\/[^*]+\/[^*]+$/.test(value));
        case 'saml':
            return isPinned(valuesOf(given, 'saml:sub'));
        case 'oidc': {
            const host = value.slice(value.indexOf('/') + 1).toLowerCase();
            return isPinned(valuesOf(given, `${host}:sub`));
        }
        case 'account-access':
            return false;
        default:
            return way;
    }
}
/** The values that a request has to have under a key: those of operators that an absent key does not pass. */
function valuesOf({ Condition }, key) {
    return Object.entries(Condition).flatMap(([operator, keys]) => /^(String|Arn)(Equals|Like)$/.test(operator)
        ? Object.entries(keys).flatMap(([name, values]) => (name.toLowerCase() === key ? values : []))
        : []);
}
/** Exactly one value, without wildcards and variables. */
const isPinned = (values) => values.length === 1 && !/[*?]|\$\{/.test(values[0] ?? '*');
const isOnly = (values, value) => values.every(each => each === value);

// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/grant/policy-size.js
var policy_size = __webpack_require__(35324);
;// CONCATENATED MODULE: ./build/domain/doctor/users.js






/** The users of the rules who may ask for access to an account. */
const usersFor = (rules, account) => [...rules.users.keys()].filter(user => rules.rules.some(rule => (0,rules_rules/* isFor */.Gi)(rule, user, account.name)));
/** One diagnosis per problem, and one per account for all users without problems. */
function checkUsers(all) {
    return all.flatMap(each => checkAccount(each, all));
}
function checkAccount({ account, users }, all) {
    const place = (0,doctor_checkup/* nameOfPlace */.A8)(account);
    const here = [...users].flatMap(([user, look]) => (look ? [[user, look]] : []));
    const absent = [...users.keys()].filter(user => !users.get(user));
    const missing = absent.filter(user => !all.some(other => other.users.get(user)));
    const troubles = here.flatMap(([user, look]) => checkUser(`user ${user} in ${place}`, user, look, account));
    return [
        ...missing.map(user => (0,doctor_checkup/* fail */.fJ)(`user ${user} in ${place}`, {
            message: `The rules name an IAM user who is not there`,
            remedy: 'Create the user, or correct or remove the name under `users:`: it is spelt exactly as in IAM',
        })),
        ...troubles,
        ...checkBoundaries(place, here),
        ...(here.length === 0 && missing.length === 0
            ? [(0,doctor_checkup/* untested */.Xi)(`users in ${place}`, NOBODY)]
            : troubles.length === 0 && here.length > 0
                ? [(0,doctor_checkup/* pass */.IX)(`users in ${place}`, describeHere(here, absent.length - missing.length))]
                : []),
    ];
}
const NOBODY = {
    message: 'The rules name nobody who is there, so no user was looked at',
    remedy: 'List people under `users:`: that also keeps them from approving access for themselves',
};
function describeHere(here, elsewhere) {
    const others = elsewhere > 0 ? `; ${elsewhere} more are in other accounts alone` : '';
    return `${here.length} of the rules' users are there, with a permissions boundary and room for a grant${others}`;
}
function checkUser(subject, user, { name, boundary, policies }, account) {
    const diagnoses = [];
    if (name !== user)
        diagnoses.push((0,doctor_checkup/* fail */.fJ)(subject, {
            message: `IAM spells it ${name}`,
            remedy: `Write ${name} under \`users:\`, and name the request file so`,
        }));
    if (boundary === undefined)
        diagnoses.push((0,doctor_checkup/* fail */.fJ)(subject, {
            message: 'Carries no permissions boundary',
            remedy: 'Put the boundary of the setup on the user (iam:PutUserPermissionsBoundary): without it a grant is refused, or is bounded by nothing but this action',
        }));
    return [...diagnoses, ...checkDenials(subject, policies), ...checkPolicyQuota(subject, policies, account, 'user')];
}
/** The role that revokes may delete any inline policy, for IAM cannot limit it to names: a denial would go with it. */
function checkDenials(subject, policies) {
    const denying = [...policies].flatMap(([name, document]) => (!(0,policy_name/* isOurs */.MU)(name) && denies(document) ? [name] : []));
    if (denying.length === 0)
        return [];
    const message = `Inline policies that deny something: ${(0,printable/* firstOf */.Ku)(denying)}. The role that revokes may delete them`;
    const remedy = 'Move what they deny into the permissions boundary, a managed policy or a group';
    return [(0,doctor_checkup/* warning */.$e)(subject, { message, remedy })];
}
/** IAM keeps no document that is not JSON. */
function denies(document) {
    try {
        const { Statement = [] } = JSON.parse(document);
        return [Statement].flat().some(({ Effect }) => Effect === 'Deny');
    }
    catch {
        return false;
    }
}
/** Checks how many characters other inline policies leave: all inline policies of a user or a role share one quota. */
function checkPolicyQuota(subject, policies, account, kind) {
    const quota = (0,policy_size/* inlinePolicyQuota */.k)({ kind });
    const others = [...policies].filter(([name]) => !(0,policy_name/* isOurs */.MU)(name));
    const used = others.reduce((sum, [, document]) => sum + (0,policy_size/* policySize */.o)(document), 0);
    const needed = leastNeeded(account);
    const list = (0,printable/* firstOf */.Ku)(others.map(([name, document]) => `${name} ${(0,policy_size/* policySize */.o)(document)}`));
    const message = `Standing inline policies take ${used} of ${quota} characters (${list}), and a grant needs ${needed}`;
    if (used + needed > quota)
        return [(0,doctor_checkup/* fail */.fJ)(subject, { message, remedy: 'Move them into a managed policy: no grant fits beside them' })];
    if (used + 2 * needed > quota)
        return [
            (0,doctor_checkup/* warning */.$e)(subject, {
                message,
                remedy: 'Move them into a managed policy: a second grant, or one that renews another, does not fit beside them',
            }),
        ];
    return [];
}
/** The characters that a grant for one instance needs. */
function leastNeeded(account) {
    const [document = ''] = account.documents.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
    const terms = { account, instances: [`i-${'0'.repeat(17)}`], document, expiresAt: new Date(0) };
    return (0,policy_size/* policySize */.o)((0,policy_document/* policyDocument */.yr)(terms));
}
/** All of them should have the same boundary: the role that grants can require only one. */
function checkBoundaries(place, here) {
    const boundaries = new Map();
    for (const [user, { boundary }] of here)
        if (boundary !== undefined)
            boundaries.set(boundary, [...(boundaries.get(boundary) ?? []), user]);
    if (boundaries.size < 2)
        return [];
    const list = [...boundaries].map(([boundary, users]) => `${boundary} on ${(0,printable/* firstOf */.Ku)(users)}`).join('; ');
    const remedy = 'Put the same one on all of them: the role that grants may ask for it by name';
    return [(0,doctor_checkup/* warning */.$e)(`users in ${place}`, { message: `They carry different permissions boundaries: ${list}`, remedy })];
}

;// CONCATENATED MODULE: ./build/domain/doctor/people.js





/** The people of the rules who may ask for access to an account. */
const peopleFor = (rules, account) => [...rules.people].filter(([name]) => rules.rules.some(rule => (0,rules_rules/* isFor */.Gi)(rule, name, account.name)));
/** One diagnosis per problem, and one per account for all people without problems. */
function checkPeople(rules, all) {
    return all.flatMap(({ account, people }) => {
        const place = (0,doctor_checkup/* nameOfPlace */.A8)(account);
        const here = [...people].flatMap(([name, look]) => {
            const person = rules.people.get(name);
            return look && person ? [{ name, person, look }] : [];
        });
        const missing = [...people.keys()].filter(name => !all.some(other => other.people.get(name)));
        const troubles = here.flatMap(({ name, person, look }) => checkRole(`person ${name} in ${place}`, person, look, account));
        return [
            ...missing.map(name => (0,doctor_checkup/* fail */.fJ)(`person ${name} in ${place}`, absent(rules.people.get(name)))),
            ...troubles,
            ...checkBoundaries(place, here.map(({ name, look }) => [name, look])),
            ...(troubles.length === 0 && here.length > 0
                ? [
                    (0,doctor_checkup/* pass */.IX)(`people in ${place}`, `${here.length} of the rules' people have a role there, which is bounded, has room and lets nobody else in`),
                ]
                : []),
        ];
    });
}
const absent = (person) => ({
    message: `There is no role ${person?.role ?? ''} under the path ${principal/* ROLE_PATH */.XZ}, or the role that grants may not look it up`,
    remedy: 'Make it with infra/jit-people.yaml, or correct or remove the person under `people:`',
});
function checkRole(subject, person, look, account) {
    const { name, boundary, policies } = look;
    return [
        ...(name === person.role
            ? []
            : [
                (0,doctor_checkup/* fail */.fJ)(subject, {
                    message: `IAM spells the role ${name}`,
                    remedy: `Write \`role: ${name}\` under \`people:\``,
                }),
            ]),
        ...(boundary === undefined ? [(0,doctor_checkup/* fail */.fJ)(subject, NO_BOUNDARY)] : []),
        ...checkTrust(subject, person, look),
        ...checkDenials(subject, policies),
        ...checkPolicyQuota(subject, policies, account, 'role'),
    ];
}
const NO_BOUNDARY = {
    message: 'Its role carries no permissions boundary',
    remedy: 'Make the role with infra/jit-people.yaml, which puts it there: without it a grant is refused',
};
/** The trust policy decides who the person is. */
function checkTrust(subject, { identity, signIn }, { trust }) {
    const judged = judgeTrust(trust, identity);
    switch (judged.kind) {
        case 'others':
            return [(0,doctor_checkup/* fail */.fJ)(subject, { message: judged.why, remedy: PIN })];
        case 'unknown':
            return [(0,doctor_checkup/* unknown */.L5)(subject, { message: judged.why, remedy: PIN })];
        case 'one': {
            const others = judged.ways.filter(way => way !== signIn);
            if (others.length === 0)
                return [];
            const message = `Its trust policy is for \`sign_in: ${others.join(', ')}\`, and the rules say \`${signIn}\``;
            return [(0,doctor_checkup/* warning */.$e)(subject, { message, remedy: 'Correct one of them: the comment on a grant says how to sign in' })];
        }
        default:
            return judged;
    }
}
const PIN = 'Deploy infra/jit-people.yaml for this person, which pins both who signs in and what the session is called';

// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
;// CONCATENATED MODULE: ./build/domain/doctor/witness.js


const subjectOfWitness = (account, role) => `witness of role ${role} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
/** Whether a role can read the witness, by the object that every bucket has after its first job. */
function checkWitnessRead(account, role, isRead) {
    const subject = subjectOfWitness(account, role);
    const { bucket } = account.logs;
    if (isRead)
        return (0,doctor_checkup/* pass */.IX)(subject, `${account.roles[role]} can read s3://${bucket}/${keys/* WITNESS_PREFIX */.F0}`);
    return (0,doctor_checkup/* warning */.$e)(subject, {
        message: `s3://${bucket}/${keys/* OPENED_KEY */.WI} is not there yet, or ${account.roles[role]} may not read it`,
        remedy: `Run the sweep once, which writes it, and then this again. If it says the same: ${UPDATE}`,
    });
}
/**
 * Whether a role can add to the witness, by the answer to a put of what is there already. S3 refuses that for its condition
 * (412) only if it does not refuse the caller [inferred, docs/aws-facts.md REC-14].
 * @param refusal the code and message of AWS, where it was another one
 */
function checkWitnessWrite(account, role, refusal) {
    const subject = subjectOfWitness(account, role);
    const place = `s3://${account.logs.bucket}/${keys/* WITNESS_PREFIX */.F0}`;
    if (!refusal)
        return (0,doctor_checkup/* pass */.IX)(subject, `${account.roles[role]} can add to ${place}: S3 refuses an overwrite, and not the role`);
    if (refusal.code === 'AccessDenied')
        return (0,doctor_checkup/* fail */.fJ)(subject, {
            message: `${account.roles[role]} may not add to ${place}, so grants and ends are not witnessed`,
            remedy: `${UPDATE.replace('update', 'Update')}, and see that no policy of the bucket refuses it`,
        });
    return (0,doctor_checkup/* unknown */.L5)(subject, { message: refusal.message, remedy: 'Fix that, and run this again' });
}
const UPDATE = 'update the stack of infra/jit-access.yaml, which allows s3:GetObject and s3:PutObject on `ledger/*` of this bucket (with a key of your own: kms:Decrypt and kms:GenerateDataKey, too)';

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
;// CONCATENATED MODULE: ./build/modes/doctor/witness.js





/** Whether the role can read the account's witness and add to it. Nothing is written: what is put is there already. */
async function examineWitness({ context, list }, account, role) {
    const read = await list.read(subjectOfWitness(account, role), async () => {
        const store = await context.aws.connectToWitness(account, account.roles[role]);
        return { store, opened: await store.read(keys/* OPENED_KEY */.WI) };
    });
    if (!read.ok)
        return;
    const { store, opened } = read.value;
    list.add(checkWitnessRead(account, role, opened !== undefined));
    if (opened === undefined)
        return;
    const put = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => store.create(keys/* OPENED_KEY */.WI, Buffer.from(opened).toString('utf8')));
    const code = put.failure?.cause instanceof errors/* AwsError */.Gy ? put.failure.cause.code : 'Unknown';
    list.add(checkWitnessWrite(account, role, put.failure && { code, message: (0,result/* clauseOf */.pQ)(put.failure) }));
}

;// CONCATENATED MODULE: ./build/modes/doctor/grant.js










/** Users that are looked up side by side; IAM publishes no rates. */
const CONCURRENCY = 4;
/** DescribeInstanceInformation takes a hundred ids. */
const MOST_IDS = 50;
/** What a grant will need: the users, as IAM has them, and the instances. */
async function examineGrant(examination) {
    const { context, list, rules, caller } = examination;
    const users = [];
    const people = [];
    const nodes = [];
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.grant };
        const holders = [...usersFor(rules, account).map(principal/* userHolder */.gd), ...peopleFor(rules, account).map(roleOf)];
        const access = await context.aws.connect('check-grant', where, holders);
        if (!(await assumes(list, context, caller, account, access))) {
            nodes.push({ account });
            continue;
        }
        if (rules.users.size > 0 || rules.people.size === 0)
            users.push({ account, users: await readUsers(examination, account, access) });
        people.push({ account, people: await readPeople(examination, account, access) });
        nodes.push({ account, ...(await readNodes(examination, account, access)) });
        await examineWitness(examination, account, 'grant');
        list.add((0,doctor_checkup/* untested */.Xi)(`role grant in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, PUTS));
    }
    list.add(...checkUsers(users), ...checkPeople(rules, people), ...checkNodes(rules, nodes), ...checkLiveTags(rules));
}
const PUTS = {
    message: 'Whether it may put policies (iam:PutUserPolicy) is not tried: that would be a grant',
    remedy: 'Merge a request of five minutes once',
};
async function readUsers({ list, rules }, account, access) {
    const looks = new Map();
    const readOne = async (user) => {
        const read = await list.read(`user ${user} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, () => lookUp(access, user));
        if (read.ok)
            looks.set(user, read.value);
    };
    await (0,p_map/* default */.Ay)(usersFor(rules, account), readOne, { concurrency: CONCURRENCY });
    return looks;
}
const roleOf = ([, { role }]) => ({ kind: 'role', name: role });
async function readPeople({ list, rules }, account, access) {
    const looks = new Map();
    const readOne = async (person) => {
        const [name] = person;
        const read = await list.read(`person ${name} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, () => lookUpRole(access, roleOf(person)));
        if (read.ok)
            looks.set(name, read.value);
    };
    await (0,p_map/* default */.Ay)(peopleFor(rules, account), readOne, { concurrency: CONCURRENCY });
    return looks;
}
/** IAM denies what is asked about a role that does not exist, or is elsewhere. */
async function lookUpRole(access, holder) {
    const iam = access.iam(holder);
    try {
        const found = await iam.lookUp();
        if (found?.path !== principal/* ROLE_PATH */.XZ)
            return undefined;
        const { name, boundary, trust } = found;
        const policies = await readPolicies(iam);
        return { name, ...(boundary !== undefined && { boundary }), trust: trust?.document ?? '', policies };
    }
    catch (error) {
        if ((0,errors/* isDenied */.GZ)(error))
            return undefined;
        throw error;
    }
}
async function lookUp(access, user) {
    const iam = access.iam((0,principal/* userHolder */.gd)(user));
    const found = await iam.lookUp();
    if (!found)
        return undefined;
    const { name, boundary } = found;
    return { name, ...(boundary !== undefined && { boundary }), policies: await readPolicies(iam) };
}
async function readPolicies(iam) {
    const policies = new Map();
    for (const name of (await iam.policyNames()) ?? []) {
        const document = await iam.policy(name);
        if (document !== undefined)
            policies.set(name, document);
    }
    return policies;
}
async function readNodes({ list, rules }, account, { ssm }) {
    const ids = instancesFor(rules, account);
    const read = await list.read(`instances in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, async () => {
        const nodes = [];
        for (let from = 0; from < ids.length; from += MOST_IDS)
            nodes.push(...(await ssm.managedNodes(ids.slice(from, from + MOST_IDS))));
        return nodes;
    });
    return read.ok && { nodes: read.value };
}

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/session/session-document.js
var session_document = __webpack_require__(11818);
// EXTERNAL MODULE: ./build/domain/session/session-key.js
var session_key = __webpack_require__(52444);
;// CONCATENATED MODULE: ./build/domain/doctor/document.js





const MINUTE = 60_000;
/** The default of AWS when a document does not set it (docs/aws-facts.md SSM-18). */
const DEFAULT_IDLE_MINUTES = 20;
/** Checks that sessions through a document are recorded at the places that the rules name, and that they end. */
function checkDocument(account, tier, stored) {
    const subject = `document ${tier.name} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
    if (!stored) {
        const remedy = 'Create it, or correct its name under `documents:`: a grant that needs it opens no session';
        return [(0,doctor_checkup/* fail */.fJ)(subject, { message: 'Is not there', remedy })];
    }
    const content = (0,session_document/* parseDocument */.T)(stored);
    if (!content)
        return [(0,doctor_checkup/* fail */.fJ)(subject, { message: 'Cannot be read as JSON', remedy: 'Write it again' })];
    const { inputs } = content;
    const wrongs = [
        ...kindMistakes(stored, content),
        ...recordingMistakes(account, inputs),
        ...lengthMistakes(tier, inputs),
        ...keyMistakes(inputs),
    ];
    const warnings = [...lengthAdvice(tier, inputs), ...keyAdvice(inputs)];
    if (wrongs.length + warnings.length === 0)
        return [(0,doctor_checkup/* pass */.IX)(subject, describe(account, inputs))];
    return [...wrongs.map(each => (0,doctor_checkup/* fail */.fJ)(subject, each)), ...warnings.map(each => (0,doctor_checkup/* warning */.$e)(subject, each))];
}
function kindMistakes({ status, type }, { schemaVersion, sessionType }) {
    return [
        ...(status === 'Active' ? [] : [{ message: `Its status is ${status}, not Active`, remedy: 'Create it again' }]),
        ...differing('Its document type', type, 'Session', 'Create it with `--document-type Session`'),
        ...differing('Its `schemaVersion`', schemaVersion, '1.0'),
        // Other types are port forwarding or single commands, of which little or nothing is recorded.
        ...differing('Its `sessionType`', sessionType, 'Standard_Stream'),
    ];
}
function recordingMistakes({ logs }, inputs) {
    const to = (name, expected) => differing((0,printable/* quoted */.TL)(name), withoutSlashes(inputs[name]) ?? '', expected);
    return [
        ...to('cloudWatchLogGroupName', logs.group),
        ...to('s3BucketName', logs.bucket),
        ...to('s3KeyPrefix', logs.prefix),
        ...differing('`cloudWatchStreamingEnabled`', String(inputs.cloudWatchStreamingEnabled), 'true'),
        ...differing('`s3EncryptionEnabled`', String(inputs.s3EncryptionEnabled), 'true'),
    ];
}
/** A leading slash is part of a group name. Slashes around a prefix have no meaning. */
const withoutSlashes = (value) => typeof value === 'string' && !value.startsWith('/') ? value.replace(/\/+$/, '') : value;
/** The agent treats `true` and `"true"` the same (RELEASENOTES.md of aws/amazon-ssm-agent, 3.0.655.0). */
function differing(name, value, expected, remedy) {
    if (value === expected)
        return [];
    if ((0,session_document/* isParameter */.I)(value))
        return [
            {
                message: `${name} is a parameter, so the person who starts a session chooses it`,
                remedy: `Write ${(0,printable/* quoted */.TL)(expected, 600)} itself`,
            },
        ];
    const found = value === undefined || value === '' || value === 'undefined' ? 'is missing' : `is ${(0,printable/* quoted */.TL)(String(value), 200)}`;
    const meant = expected === '' ? 'must not be there' : `must be ${(0,printable/* quoted */.TL)(expected, 600)}`;
    return [
        {
            message: `${name} ${found}, and ${meant}`,
            remedy: remedy ?? 'Correct the document, and make that its default version; or correct the rules',
        },
    ];
}
function lengthMistakes({ maxMs }, inputs) {
    const minutes = minutesOf(inputs.maxSessionDuration);
    const remedy = `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\``;
    if (minutes === undefined)
        return [
            {
                message: (0,session_document/* isParameter */.I)(inputs.maxSessionDuration)
                    ? '`maxSessionDuration` is a parameter, so the person who starts a session chooses it'
                    : '`maxSessionDuration` is missing: if every job is lost, nothing ends an open session',
                remedy,
            },
        ];
    if (minutes * MINUTE >= maxMs)
        return [];
    const cut = `Sessions are cut off after ${(0,instant/* formatDuration */.a3)(minutes * MINUTE)}, and the rules use it for grants of up to ${(0,instant/* formatDuration */.a3)(maxMs)}`;
    return [{ message: cut, remedy: `${remedy}, or a shorter \`max:\` in the rules` }];
}
function lengthAdvice({ maxMs }, inputs) {
    const minutes = minutesOf(inputs.maxSessionDuration);
    if (minutes === undefined || minutes * MINUTE < maxMs + MINUTE)
        return [];
    const message = `Lets a session run for ${(0,instant/* formatDuration */.a3)(minutes * MINUTE)}, though the rules use it for ${(0,instant/* formatDuration */.a3)(maxMs)} at most: if every job is lost, a session outlives its grant by the difference`;
    return [{ message, remedy: `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\`` }];
}
function keyMistakes({ kmsKeyId }) {
    if (!(0,session_document/* isParameter */.I)(kmsKeyId))
        return [];
    return [
        {
            message: '`kmsKeyId` is a parameter, so the person who starts a session chooses the key',
            remedy: 'Write the ARN of a key itself, or leave it out',
        },
    ];
}
function keyAdvice(inputs) {
    const key = (0,session_key/* sessionKeyIn */.pg)(inputs);
    return key === undefined ? [] : [(0,session_key/* adviceOnSessionKey */.R$)(key)];
}
const minutesOf = (value) => /^[1-9]\d{0,3}$/.test(String(value)) ? Number(value) : undefined;
function describe({ logs: { group, bucket, prefix } }, inputs) {
    const idle = minutesOf(inputs.idleSessionTimeout) ?? DEFAULT_IDLE_MINUTES;
    const longest = (0,instant/* formatDuration */.a3)((minutesOf(inputs.maxSessionDuration) ?? 0) * MINUTE);
    return `Records to ${group} and s3://${bucket}/${prefix}; a session ends after ${longest}, or ${idle} minutes without a key`;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict-text.js
var verdict_text = __webpack_require__(1268);
;// CONCATENATED MODULE: ./build/domain/doctor/recordings.js



/** The ended sessions of each instance, newest first: permissions that an instance had then it may have lost since. */
function endedByInstance(sessions) {
    const ended = sessions.filter(({ endedAt }) => endedAt !== undefined);
    const newestFirst = ended.toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0));
    const byInstance = new Map();
    for (const session of newestFirst)
        byInstance.set(session.target, [...(byInstance.get(session.target) ?? []), session]);
    return byInstance;
}
/** Whether a verdict shows what an instance is permitted to write. */
function isTelling({ kind }) {
    return kind !== 's3-expected' && kind !== 'never-connected';
}
/**
 * Checks whether instances can write transcripts. Their instance profiles cannot be read from here, but their past
 * transcripts can. An instance that the rules name for several accounts exists in only one of them.
 */
function checkRecordings(all) {
    const proven = all.flatMap(({ account, proofs }) => [...proofs].flatMap(([id, proof]) => (proof ? [checkInstance(id, account, proof)] : [])));
    const known = new Set(all.flatMap(({ proofs }) => [...proofs].flatMap(([id, proof]) => (proof ? [id] : []))));
    const untried = [...new Set(all.flatMap(({ proofs, named }) => [...proofs.keys(), ...named]))].filter(id => !known.has(id));
    const nobody = all.filter(({ proofs, named }) => proofs.size + named.length === 0);
    return [
        ...proven,
        ...(untried.length > 0 ? [(0,doctor_checkup/* untested */.Xi)('transcripts', { message: describeUntried(untried), remedy: TRY })] : []),
        ...nobody.map(({ account }) => (0,doctor_checkup/* untested */.Xi)(`transcripts in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, {
            message: 'No session has ended there in the last 30 days, so whether instances may write their transcripts is not known',
            remedy: TRY,
        })),
    ];
}
const TRY = 'Grant access to one, open a session, type something, leave it, and run this again 15 minutes later';
const describeUntried = (ids) => `Whether ${(0,printable/* firstOf */.Ku)(ids)} may write them is not known: no session through our documents has ended there in the last 30 days`;
function checkInstance(id, account, { session, verdict }) {
    const subject = `transcripts of ${id} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
    const message = `Of session ${session.id}: ${(0,verdict_text/* describeVerdictForPeople */.vO)(verdict)}`;
    switch (verdict.kind) {
        case 'recorded-in-both':
            return (0,doctor_checkup/* pass */.IX)(subject, message);
        case 's3-only':
            return (0,doctor_checkup/* warning */.$e)(subject, { message, remedy: `${PROFILE} ${toGroup(account)}. ${AGAIN}` });
        case 's3-overdue':
            return (0,doctor_checkup/* fail */.fJ)(subject, { message, remedy: `${PROFILE} ${toBucket(account)}. ${AGAIN}` });
        case 'not-recorded':
            return (0,doctor_checkup/* fail */.fJ)(subject, { message, remedy: `${PROFILE} ${toGroup(account)}, and ${toBucket(account)}. ${AGAIN}` });
        default:
            return (0,doctor_checkup/* unknown */.L5)(subject, { message, remedy: 'Fix what this names, and run it again' });
    }
}
const PROFILE = 'Allow the role of its instance profile';
const AGAIN = 'Then open a session, leave it, and run this again 15 minutes later: the newest session counts';
/** Source: AWS Systems Manager User Guide, "Creating an IAM role with permissions for Session Manager and Amazon S3 and CloudWatch Logs" */
const toGroup = ({ logs: { group } }) => `logs:CreateLogStream, logs:PutLogEvents, logs:DescribeLogStreams and logs:DescribeLogGroups for ${group}`;
const toBucket = ({ logs: { bucket, prefix }, partition }) => `s3:PutObject on arn:${partition}:s3:::${bucket}/${prefix === '' ? '' : `${prefix}/`}* and s3:GetEncryptionConfiguration on the bucket (with a key of your own: kms:GenerateDataKey and kms:Decrypt)`;

// EXTERNAL MODULE: ./build/domain/evidence/session-query.js
var session_query = __webpack_require__(71710);
// EXTERNAL MODULE: ./build/domain/evidence/transcript.js
var transcript = __webpack_require__(94825);
// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(87238);
// EXTERNAL MODULE: ./build/services/transcripts/look.js
var look = __webpack_require__(28230);
// EXTERNAL MODULE: ./build/services/transcripts/reader.js
var transcripts_reader = __webpack_require__(10634);
;// CONCATENATED MODULE: ./build/modes/doctor/logs.js











/** Instances whose sessions are looked at side by side. */
const logs_CONCURRENCY = 4;
/** Sessions of one instance that are looked at for one that proves something. */
const MOST_LOOKS = 5;
/** Whether sessions through our documents are recorded where the rules say: by the documents, and by what was recorded. */
async function examineLogs(examination) {
    const { context, list, rules, caller } = examination;
    const recordings = [];
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.logs };
        const access = await context.aws.connect('check-logs', where, []);
        if (!(await assumes(list, context, caller, account, access)))
            continue;
        for (const tier of account.documents) {
            const subject = `document ${tier.name} in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
            const read = await list.read(subject, () => access.ssm.document(tier.name));
            if (read.ok)
                list.add(...checkDocument(account, tier, read.value));
        }
        const recorded = await list.read(`transcripts in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`, () => readAccount(examination, account));
        if (recorded.value)
            recordings.push(recorded.value);
    }
    list.add(...checkRecordings(recordings));
}
/** `undefined` where there is nothing to record to: that explains what is missing. */
async function readAccount(examination, account) {
    const { context, rules } = examination;
    const since = new Date(context.clock.now().getTime() - session_query/* HISTORY_MS */.Ax);
    const reader = await (0,transcripts_reader/* openReader */.c)(context, { account, owners: [], since }, { kind: 'known', grants: [] });
    if (!(await hasPlaces(examination, account, reader.access)))
        return undefined;
    const sessions = (await reader.list()).map(({ session }) => session);
    const proofs = await (0,p_map/* default */.Ay)(endedByInstance(sessions), async ([id, own]) => [id, await proofAmong(examination, reader, own)], { concurrency: logs_CONCURRENCY });
    return { account, proofs: new Map(proofs), named: instancesFor(rules, account) };
}
async function hasPlaces({ list }, account, { logs, objects }) {
    const { group, bucket } = account.logs;
    const place = (0,doctor_checkup/* nameOfPlace */.A8)(account);
    const looks = [
        [`log group ${group} in ${place}`, () => logs.hasGroup(group), GROUP],
        [`bucket ${bucket} in ${place}`, () => objects.hasBucket(bucket), BUCKET],
    ];
    let isThere = true;
    for (const [subject, look, remedy] of looks) {
        const read = await list.read(subject, look);
        if (read.value)
            list.add((0,doctor_checkup/* pass */.IX)(subject, 'Is there'));
        else if (read.ok)
            list.add((0,doctor_checkup/* fail */.fJ)(subject, { message: 'Is not there', remedy }));
        isThere &&= read.value ?? false;
    }
    return isThere;
}
const GROUP = 'Create it in this region, or correct `logs: {group: …}`: until then sessions are not streamed';
const BUCKET = 'Create it, or correct `logs: {bucket: …}`: until then sessions are refused, or not kept';
/** The newest sessions tell first: what came before may have been mended since. */
async function proofAmong({ context }, reader, sessions) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    for (const session of sessions.slice(0, MOST_LOOKS)) {
        const places = (0,transcript/* placesOf */.ek)(reader.account, session);
        const stream = await looker.stream(places, async () => { });
        const object = await looker.object(places);
        const standing = { kind: 'unknown', why: 'It is not asked here' };
        const verdict = (0,evidence_verdict/* assessRecording */.Ae)({ session, isThroughOurs: true, stream, object, standing }, context.clock.now());
        if (isTelling(verdict))
            return { session, verdict };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/domain/doctor/access.js



/** What anyone with write permission can do, whatever the settings say: it is said, because nothing else on GitHub does. */
const WRITERS = (0,doctor_checkup/* untested */.Xi)('write permission', {
    message: 'Everyone who has it can start revoke, follow-up, logs, and sweep with `repair`; cancel runs, re-run those of the last 30 days, and disable workflows',
    remedy: 'Give it to few people (Settings, Collaborators and teams), and require reviewers in jit-transcripts',
});
/** Whether the rules say whose account each mapped login is. A login that was given up can be registered by anyone. */
function checkMappedLogins(rules) {
    const logins = [
        ...new Set((0,rules_rules/* everyonesLogins */.Fv)(rules)
            .flat()
            .map(login => login.toLowerCase())),
    ];
    if (logins.length === 0)
        return [];
    const without = logins.filter(login => !rules.accountIds.has(login));
    const subject = 'logins of the rules';
    if (without.length === 0)
        return [(0,doctor_checkup/* pass */.IX)(subject, `The ids of all ${logins.length} are in the rules`)];
    return [
        (0,doctor_checkup/* untested */.Xi)(subject, {
            message: `Whether ${(0,printable/* firstOf */.Ku)(without)} belong to the same people as when the rules were written is not known: they have no id there`,
            remedy: 'Write `{login: LOGIN, id: ID}` under `users:`; `gh api users/LOGIN --jq .id` tells the id',
        }),
    ];
}

;// CONCATENATED MODULE: ./build/domain/doctor/branch.js

/** The default branch contains the rules and the workflows: anyone who can push to it controls them. */
function checkDefaultBranch(name, look, hasCodeOwners) {
    const subject = `branch ${name}`;
    if (look.isUnenforced)
        return [(0,doctor_checkup/* fail */.fJ)(subject, UNENFORCED)];
    const reviewed = look.rules.filter(({ type }) => type === 'pull_request');
    if (reviewed.length === 0 && !look.isProtected)
        return [
            (0,doctor_checkup/* fail */.fJ)(subject, {
                message: 'Is not protected: anyone who may push there can change rules and workflows without a review',
                remedy: 'Require pull requests, with a review by code owners, in a ruleset or a branch protection rule',
            }),
        ];
    const isStaleKept = !look.isProtected && !reviewed.some(({ dismissesStale }) => dismissesStale);
    const weak = [
        ...(hasCodeOwners ? [] : [(0,doctor_checkup/* warning */.$e)(subject, NO_OWNERS)]),
        ...(isStaleKept ? [(0,doctor_checkup/* warning */.$e)(subject, STALE)] : []),
    ];
    if (reviewed.some(({ needsCodeOwners }) => needsCodeOwners))
        return weak.length > 0 ? weak : [(0,doctor_checkup/* pass */.IX)(subject, 'Takes pull requests that code owners have approved')];
    return [...weak, look.isProtected ? (0,doctor_checkup/* untested */.Xi)(subject, CLASSIC) : (0,doctor_checkup/* warning */.$e)(subject, NO_OWNER_REVIEW)];
}
/** Source: https://docs.github.com/en/get-started/learning-about-github/githubs-plans */
const UNENFORCED = {
    message: 'The plan of this private repository enforces no rules: neither rulesets nor restrictions of environments, so any branch gets the tokens that the roles trust',
    remedy: 'Take a plan that does (Team, or Pro for a person), or make the repository public',
};
const STALE = {
    message: 'Its ruleset keeps approvals after a push and after a change of base',
    remedy: 'Turn on "Dismiss stale pull request approvals when new commits are pushed"',
};
const NO_OWNERS = {
    message: 'There is no CODEOWNERS file, so nobody in particular reviews rules and workflows',
    remedy: 'Add `.github/CODEOWNERS` with a line for `/.github/`',
};
const CLASSIC = {
    message: 'Is protected, but what by is shown to administrators alone',
    remedy: 'See that its protection requires a review by code owners, and dismisses stale approvals',
};
const NO_OWNER_REVIEW = {
    message: 'Its ruleset requires pull requests, but no review by code owners',
    remedy: 'Turn on "Require review from Code Owners"',
};
/**
 * Rules that let every commit of a job pass: it forces nothing, deletes nothing and merges nothing, and GitHub signs what a job
 * commits by its API (docs/aws-facts.md GH-26).
 */
const HARMLESS = new Set([
    'deletion',
    'non_fast_forward',
    'required_signatures',
    'required_linear_history',
    'copilot_code_review',
]);
/** Rules that let no commit of a job pass: it neither opens pull requests nor waits for checks. */
const STOPPING = new Set([
    'pull_request',
    'update',
    'required_status_checks',
    'required_deployments',
    'merge_queue',
    'workflows',
    'code_scanning',
    'code_quality',
]);
/** The ledger must not be rewritten, for its records are evidence; and jobs must be able to add to it. */
function checkLedgerBranch(name, look) {
    const subject = `branch ${name}`;
    const types = [...new Set(look.rules.map(({ type }) => type))];
    // Without the branch the first record creates it.
    const isStopping = (type) => STOPPING.has(type) || (type === 'creation' && !look.isThere);
    const stopping = types.filter(isStopping);
    const doubtful = types.filter(type => !HARMLESS.has(type) && type !== 'creation' && !isStopping(type));
    return [
        ...(stopping.length > 0 ? [(0,doctor_checkup/* fail */.fJ)(subject, { message: stopsJobs('stops', stopping), remedy: LEAVE_OUT })] : []),
        ...(doubtful.length > 0 ? [(0,doctor_checkup/* warning */.$e)(subject, { message: stopsJobs('may stop', doubtful), remedy: LEAVE_OUT })] : []),
        ...checkLedgerProtection(subject, look),
    ];
}
const stopsJobs = (verb, rules) => `A ruleset with ${rules.map(rule => `\`${rule}\``).join(', ')} ${verb} the records that jobs add`;
const CLASSIC_LEDGER = {
    message: 'Has a branch protection rule, and what that asks for is shown to administrators alone',
    remedy: 'See that it lets jobs push without pull requests and checks, and nobody force-push or delete',
};
const LEAVE_OUT = 'Leave this branch out of that ruleset; "Restrict deletions" and "Block force pushes" are enough';
function checkLedgerProtection(subject, { isThere, isProtected, rules }) {
    const has = (type) => rules.some(rule => rule.type === type);
    if (has('non_fast_forward') && has('deletion'))
        return [
            (0,doctor_checkup/* pass */.IX)(subject, 'Is protected against force-pushes and deletion'),
            ...(isProtected ? [(0,doctor_checkup/* untested */.Xi)(subject, CLASSIC_LEDGER)] : []),
        ];
    if (isProtected)
        return [(0,doctor_checkup/* untested */.Xi)(subject, CLASSIC_LEDGER)];
    const remedy = 'Add a ruleset for it with "Restrict deletions" and "Block force pushes"; jobs go on adding commits';
    return isThere
        ? [(0,doctor_checkup/* fail */.fJ)(subject, { message: 'May be force-pushed or deleted, and with it what was observed', remedy })]
        : [(0,doctor_checkup/* warning */.$e)(subject, { message: 'Is not there before the first grant, and nothing will protect it then', remedy })];
}
/** `isStartedByName`: whether the action starts this workflow, or looks it up, by its file name. */
function checkWorkflow(file, isThere, isStartedByName) {
    const subject = `workflow ${file}`;
    if (isThere)
        return (0,doctor_checkup/* pass */.IX)(subject, 'Is on the default branch');
    const message = 'Is not on the default branch';
    return isStartedByName
        ? (0,doctor_checkup/* fail */.fJ)(subject, {
            message: `${message}, and the action starts it by that name`,
            remedy: 'Add it, as the README shows',
        })
        : (0,doctor_checkup/* warning */.$e)(subject, { message, remedy: 'Add it, unless you call it by another name' });
}

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/domain/doctor/break-glass.js



const usesBreakGlass = ({ rules }) => rules.some(({ breakGlass }) => breakGlass);
/**
 * Whether people who may merge requests without an approval could merge other rules as well. Rulesets add up, and each has its
 * own bypass list, which GitHub shows to administrators alone (docs/aws-facts.md GH-44).
 */
function checkBreakGlass(branch, look, rules) {
    if (!usesBreakGlass(rules))
        return [];
    const subject = `break-glass on ${branch}`;
    const without = [
        ...new Set(rules.rules.flatMap(({ breakGlass }) => breakGlass?.who ?? []).map(login => login.toLowerCase())),
    ].filter(login => !(0,identifiers/* isTeam */.IJ)(login) && !rules.accountIds.has(login));
    return [
        checkBypass(subject, look),
        ...(without.length > 0 ? [(0,doctor_checkup/* warning */.$e)('people of break_glass', withoutIds(without))] : []),
    ];
}
function checkBypass(subject, { rules, isProtected }) {
    const reviewed = rules.filter(({ type }) => type === 'pull_request');
    const owned = reviewed.filter(({ needsCodeOwners }) => needsCodeOwners);
    if (reviewed.length === 0 && isProtected)
        return (0,doctor_checkup/* untested */.Xi)(subject, break_glass_CLASSIC);
    if (owned.length === 0)
        return (0,doctor_checkup/* fail */.fJ)(subject, break_glass_NO_OWNERS);
    const isApart = reviewed.some(({ needsCodeOwners, ruleset }) => !needsCodeOwners && owned.every(other => other.ruleset !== ruleset));
    return isApart ? (0,doctor_checkup/* untested */.Xi)(subject, BYPASS) : (0,doctor_checkup/* warning */.$e)(subject, TOGETHER);
}
const HOW = 'docs/setup.md, "Break-glass", says how';
const break_glass_CLASSIC = {
    message: 'A branch protection rule applies, and those who may bypass it for an emergency may merge other rules without a review as well',
    remedy: `Use two rulesets instead; ${HOW}`,
};
const break_glass_NO_OWNERS = {
    message: 'No ruleset asks code owners for `.github/`: those who may merge a request without an approval may write their own rules',
    remedy: `Add a ruleset with "Require review from Code Owners" and an empty bypass list; ${HOW}`,
};
const TOGETHER = {
    message: 'One ruleset asks for approvals and for code owners: either nobody can merge in an emergency, or they can merge other rules as well',
    remedy: `Ask for code owners in a ruleset of its own, with an empty bypass list; ${HOW}`,
};
const BYPASS = {
    message: 'Who may bypass which ruleset is shown to administrators alone',
    remedy: 'See that nobody is on the bypass list of the ruleset that asks for code owners, and the people of `break_glass` are on that of the other one, "for pull requests only"',
};
const withoutIds = (logins) => ({
    message: `${(0,printable/* firstOf */.Ku)(logins)} may have access without an approval, and the rules do not say by which account`,
    remedy: 'Write `{login: LOGIN, id: ID}` under `break_glass: {who: …}`; `gh api users/LOGIN --jq .id` tells the id',
});

;// CONCATENATED MODULE: ./build/domain/doctor/environment.js



/** Checks that only the default branch gets the tokens of an environment, and what delays its jobs. */
function checkEnvironment(name, look, branch, { waitMs, reviewers }) {
    const subject = `environment ${name}`;
    if (!look)
        return [(0,doctor_checkup/* fail */.fJ)(subject, environment_absent(branch))];
    const diagnoses = checkRefs(subject, look.refs, branch);
    if (look.waitMs !== waitMs)
        diagnoses.push((0,doctor_checkup/* fail */.fJ)(subject, misTimed(look.waitMs, waitMs)));
    if (look.isReviewed && reviewers === 'none')
        diagnoses.push((0,doctor_checkup/* warning */.$e)(subject, REVIEWED));
    if (!look.isReviewed && reviewers === 'wanted')
        diagnoses.push((0,doctor_checkup/* warning */.$e)(subject, UNREVIEWED));
    if (diagnoses.length > 0)
        return diagnoses;
    const timer = waitMs > 0 ? `, after a wait of ${(0,instant/* formatDuration */.a3)(waitMs)}` : '';
    const person = look.isReviewed ? ', after a review' : '';
    return [(0,doctor_checkup/* pass */.IX)(subject, `Is for ${branch.name} alone${timer}${person}`)];
}
const environment_absent = ({ name }) => ({
    message: 'Is not there: the first job that names it makes it, and then any branch gets its tokens',
    remedy: `Create it in the settings of the repository, and restrict it to ${name}`,
});
const REVIEWED = {
    message: 'Has required reviewers, so every job waits for a person; ends of access, too',
    remedy: 'Take them off: the pull request has reviewers',
};
const UNREVIEWED = {
    message: 'Has no required reviewers, so everyone with write permission can bring transcripts to the repository alone',
    remedy: 'Require a reviewer, with "Prevent self-review"; on plans without that, give write permission to few',
};
function checkRefs(subject, refs, { name, isProtected }) {
    const remedy = `Under "Deployment branches and tags" choose "Selected branches and tags", and name ${name} alone`;
    if (refs === 'any')
        return [(0,doctor_checkup/* fail */.fJ)(subject, { message: 'Is not restricted: any branch gets its tokens', remedy })];
    if (refs === 'protected') {
        // "If no branch protection rules are defined for any branch, then all branches can deploy" (docs.github.com, "Managing environments").
        if (isProtected === false)
            return [
                (0,doctor_checkup/* fail */.fJ)(subject, {
                    message: `Is for protected branches, and ${name} is none: where no branch is protected, any branch gets its tokens`,
                    remedy,
                }),
            ];
        return [(0,doctor_checkup/* warning */.$e)(subject, { message: `Is for every protected branch, not for ${name} alone`, remedy })];
    }
    const others = refs.filter(ref => ref.type === 'tag' || ref.name !== name);
    const diagnoses = [];
    if (others.length > 0) {
        const list = (0,printable/* firstOf */.Ku)(others.map(ref => `${ref.type} ${ref.name}`));
        diagnoses.push((0,doctor_checkup/* fail */.fJ)(subject, { message: `Is open to more than ${name}: ${list}`, remedy }));
    }
    if (others.length === refs.length)
        diagnoses.push((0,doctor_checkup/* fail */.fJ)(subject, { message: `Is closed to ${name}, so its jobs cannot start`, remedy }));
    return diagnoses;
}
function misTimed(is, expected) {
    const has = is > 0 ? `Has a wait timer of ${(0,instant/* formatDuration */.a3)(is)}` : 'Has no wait timer';
    return expected > 0
        ? {
            message: `${has}, and the rules say ${(0,instant/* formatDuration */.a3)(expected)}`,
            remedy: `Set its wait timer to ${Math.round(expected / 60_000)} minutes, or correct \`follow_up: {environments: …}\``,
        }
        : { message: `${has}: all that is done there comes so much later`, remedy: 'Take the timer off' };
}

// EXTERNAL MODULE: ./build/services/granting/sweep-freshness.js
var sweep_freshness = __webpack_require__(55586);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/modes/doctor/repository.js








/**
 * The settings on GitHub. Each job looks at its own environment; of what all share, the job of the role that grants looks at
 * branches and workflows, and that of the role that revokes at the environments that wait for it.
 */
async function examineRepository(context, list, about) {
    const { github } = context;
    const { role, claims, rules } = about;
    const known = await list.read('repository', () => github.defaultBranch());
    if (!known.ok)
        return;
    const name = known.value;
    const look = await list.read(`branch ${name}`, () => github.branch(name));
    const branch = { name, isProtected: look.value?.isProtected };
    if (claims)
        await examineOwnEnvironment(context, list, branch, claims);
    if (role === 'logs')
        await examineTranscripts(context, list, branch);
    if (role === 'revoke')
        for (const { name, waitMs } of rules?.followUp.environments ?? [])
            await examineEnvironment(context, list, branch, name, { waitMs, reviewers: 'none' });
    if (role !== 'grant')
        return;
    if (look.ok) {
        const owners = await list.read(`branch ${name}`, () => hasCodeOwners(context, name));
        if (owners.ok)
            list.add(...checkDefaultBranch(name, look.value, owners.value));
    }
    const ledger = await list.read(`branch ${paths/* LEDGER_BRANCH */.jF}`, () => github.branch(paths/* LEDGER_BRANCH */.jF));
    if (ledger.ok)
        list.add(...checkLedgerBranch(paths/* LEDGER_BRANCH */.jF, ledger.value));
    if (look.ok && rules)
        list.add(...checkBreakGlass(name, look.value, rules));
    list.add(WRITERS, ...(rules ? checkMappedLogins(rules) : []));
    await examineWorkflows(context, list, name, about);
    if (rules)
        await examineSweep(context, list, about.sweepWorkflow, rules);
}
async function examineOwnEnvironment(context, list, branch, { environment }) {
    if (environment !== undefined)
        return examineEnvironment(context, list, branch, environment, { waitMs: 0, reviewers: 'none' });
    const remedy = 'Give the job an `environment:` that is restricted to the default branch, and let the role trust that alone';
    list.add((0,doctor_checkup/* fail */.fJ)('environment', { message: 'This job has none, so any workflow of its branch has the same token', remedy }));
}
async function examineEnvironment({ github }, list, branch, name, use) {
    const read = await list.read(`environment ${name}`, () => github.environment(name));
    if (read.ok)
        list.add(...checkEnvironment(name, read.value, branch, use));
}
/** No job of the doctor runs there: it would wait for a reviewer every week. */
async function examineTranscripts(context, list, branch) {
    await examineEnvironment(context, list, branch, transcript/* TRANSCRIPTS_ENVIRONMENT */.mt, { waitMs: 0, reviewers: 'wanted' });
    list.add((0,doctor_checkup/* untested */.Xi)(`environment ${transcript/* TRANSCRIPTS_ENVIRONMENT */.mt}`, {
        message: 'Whether the role for logs trusts its jobs is not tried',
        remedy: 'Run the workflow Logs once with `save`; a stack from before that environment has to be updated',
    }));
}
/** Where GitHub looks for it. Source: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
async function hasCodeOwners({ github }, branch) {
    for (const path of CODE_OWNERS)
        if ((await github.readFile(path, branch))?.kind === 'file')
            return true;
    return false;
}
async function examineWorkflows({ github }, list, branch, { relayWorkflow, logsWorkflow, sweepWorkflow, rules }) {
    const byName = [relayWorkflow, logsWorkflow, sweepWorkflow];
    const urgent = rules && usesBreakGlass(rules) ? ['review.yml'] : [];
    for (const file of ['grant.yml', 'revoke.yml', ...urgent, ...byName]) {
        const path = `.github/workflows/${file}`;
        const read = await list.read(`workflow ${file}`, () => github.readFile(path, branch));
        if (read.ok)
            list.add(checkWorkflow(file, read.value?.kind === 'file', byName.includes(file)));
    }
}
async function examineSweep(context, list, workflow, rules) {
    const refusal = await (0,sweep_freshness/* checkSweepFreshnessOf */.n)(context, workflow, rules.followUp.sweepWithinMs);
    list.add(refusal ? (0,doctor_checkup/* warning */.$e)('sweep', refusal) : (0,doctor_checkup/* pass */.IX)('sweep', 'Has succeeded lately'));
}

;// CONCATENATED MODULE: ./build/modes/doctor/revoke.js







const revoke_CONCURRENCY = 4;
/** Whether the role that ends access may see what it will have to end. What it sees is the sweep's business. */
async function examineRevoke(examination) {
    const { context, list, rules, caller } = examination;
    for (const account of rules.accounts.values()) {
        const where = { account, role: account.roles.revoke };
        const access = await context.aws.connect('check-revoke', where, holdersFor(rules, account));
        if (!(await assumes(list, context, caller, account, access)))
            continue;
        await examineAccount(examination, account, access);
        await examineWitness(examination, account, 'revoke');
    }
}
async function examineAccount({ list, rules }, account, access) {
    const subject = `role revoke in ${(0,doctor_checkup/* nameOfPlace */.A8)(account)}`;
    const sessions = await list.read(subject, () => access.ssm.openSessions());
    const directory = await list.read(subject, () => access.directory.inlinePolicies());
    // Roles may be for users of one IAM path alone, so each is asked about. Who is not there is mode grant's to say.
    const isThere = ({ kind, name }) => (kind === 'user' ? directory.value?.users : directory.value?.roles)?.has(name) ?? true;
    const holders = holdersFor(rules, account).filter(isThere);
    const seen = await (0,p_map/* default */.Ay)(holders, holder => list.read(subject, () => revoke_readPolicies(access, holder)), {
        concurrency: revoke_CONCURRENCY,
    });
    const count = (wanted) => holders.filter(({ kind }) => kind === wanted).length;
    const people = rules.people.size > 0 ? `, and of the roles of ${count('role')} people` : '';
    if ([sessions, directory, ...seen].every(({ ok }) => ok))
        list.add((0,doctor_checkup/* pass */.IX)(subject, `Sees sessions, and the inline policies of ${count('user')} users of the rules${people}`));
    list.add((0,doctor_checkup/* untested */.Xi)(subject, ENDS));
}
const holdersFor = (rules, account) => [
    ...usersFor(rules, account).map(principal/* userHolder */.gd),
    ...peopleFor(rules, account).map(([, { role }]) => ({ kind: 'role', name: role })),
];
async function revoke_readPolicies(access, holder) {
    const iam = access.iam(holder);
    await iam.policyNames();
    // That there is none is as good an answer.
    await iam.policy('jit.doctor');
}
const ENDS = {
    message: 'Whether it may delete policies and end sessions (iam:DeleteUserPolicy, ssm:TerminateSession) is not tried',
    remedy: 'Merge a request of five minutes once, open a session, and see its follow-up end both',
};

;// CONCATENATED MODULE: ./build/modes/doctor/doctor.js












/** Examines a setup as a job with one of the roles sees it. It only reads; of the witness it puts an object that is there already. */
async function doctor(context, options) {
    const { role } = options;
    const list = openChecklist(context);
    const rules = await examineRules(context, list, options.config);
    const token = await list.read('token of this job', async () => (0,job_token/* readClaims */.I)(await context.mintToken('sts.amazonaws.com')));
    await examineRepository(context, list, { ...options, claims: token.value, ...(rules && { rules }) });
    if (rules)
        examineWebhooks(list, role, rules, options.webhooks);
    if (rules && token.ok)
        await examine({ context, list, rules, caller: { role, claims: token.value } });
    const checkup = { role, diagnoses: list.diagnoses };
    options.outbox.send((0,of_alarm/* notificationsOfCheckup */.Z)(checkup), rules?.notify ?? []);
    return checkup;
}
/** Whether the addresses of this job are those that its environment needs. No message is sent for that. */
function examineWebhooks(list, role, { notify }, given = '') {
    const { byName, failures } = (0,address.parseAddresses)(given);
    const addressed = [...byName.values()].map(({ name, secret }) => [name, { isSigned: secret !== undefined }]);
    list.add(...checkWebhooks(role, notify, new Map(addressed)));
    for (const { message, remedy = '' } of failures)
        list.add((0,doctor_checkup/* fail */.fJ)('webhooks', { message, remedy }));
}
async function examineRules({ github }, list, path) {
    const read = await list.read(path, async () => {
        try {
            return (await (0,rules/* readRules */.Kc)(github, path, await github.tip(await github.defaultBranch()))).rules;
        }
        catch (error) {
            if (error instanceof problem/* ProblemsError */.F)
                return error;
            throw error;
        }
    });
    if (read.value instanceof problem/* ProblemsError */.F) {
        for (const { file, line, column, ...refusal } of read.value.problems)
            list.add((0,doctor_checkup/* fail */.fJ)(`${file}:${line}:${column}`, refusal));
        return undefined;
    }
    if (read.ok) {
        const { accounts, rules } = read.value;
        list.add((0,doctor_checkup/* pass */.IX)(path, `Can be read (accounts: ${[...accounts.keys()].join(', ')}; rules: ${rules.length})`));
    }
    return read.value;
}
function examine(examination) {
    switch (examination.caller.role) {
        case 'grant':
            return examineGrant(examination);
        case 'revoke':
            return examineRevoke(examination);
        case 'logs':
            return examineLogs(examination);
    }
}

// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
;// CONCATENATED MODULE: ./build/modes/doctor/report.js




/** Tells the runner what mode `doctor` found. `untold`: webhooks that could not be told of it. */
async function reportCheckup(runner, checkup, untold) {
    const { diagnoses } = checkup;
    for (const each of diagnoses)
        if (each.state === 'warning')
            runner.caution((0,doctor_checkup/* describeDiagnosis */.$h)(each));
    runner.output('result', (0,render_result/* resultText */.D)(checkupJson(checkup)));
    await runner.summarize(renderCheckup(checkup));
    const alarms = diagnoses.filter(doctor_checkup/* isAlarmingDiagnosis */.Hy);
    if (alarms.length + untold.length === 0)
        return;
    const sentences = alarms.map(({ subject, state, message }) => `${STATE_WORDS[state]}: ${subject}: ${message}`);
    runner.fail(`${[...sentences, ...untold.map(result/* clauseOf */.pQ)].join(' | ')}. The summary of this job says what to do.`);
}

;// CONCATENATED MODULE: ./build/modes/doctor/index.js


async function runDoctor(machine, inputs) {
    const { runner, base, mintToken } = machine;
    const [github, aws, outbox] = await Promise.all([
        machine.github(inputs.githubToken),
        machine.aws('doctor'),
        machine.outbox(inputs),
    ]);
    const checkup = await doctor({ ...base, github, aws, mintToken }, { ...inputs, outbox });
    return reportCheckup(runner, checkup, await outbox.done());
}


/***/ }),

/***/ 55586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkSweepFreshness),
/* harmony export */   n: () => (/* binding */ checkSweepFreshnessOf)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40840);



/** Warns when no sweep has succeeded recently. Only a warning: every policy carries its own expiry. */
const checkSweepFreshness = ({ context, rules }, workflow) => checkSweepFreshnessOf(context, workflow, rules.followUp.sweepWithinMs);
async function checkSweepFreshnessOf({ github, clock, debug }, workflow, sweepWithinMs) {
    const { ok, value: last, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)({ debug }, () => github.lastSuccess(workflow));
    if (!ok)
        return { message: 'When the last sweep succeeded could not be found out', remedy: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .clauseOf */ .pQ)(failure) };
    if (!last) {
        return {
            message: `No sweep has succeeded yet: there is no such run of the workflow ${workflow}`,
            remedy: 'Enable it on the default branch, run it once, and see that it is green',
        };
    }
    if (clock.now().getTime() - last.getTime() <= sweepWithinMs)
        return undefined;
    return {
        message: `The last sweep that succeeded began at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(last)}: longer ago than \`sweep_within: ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(sweepWithinMs)}\``,
        remedy: `Look at the runs of the workflow ${workflow}, and run it now`,
    };
}


/***/ }),

/***/ 86299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   Ei: () => (/* binding */ isRecordFile),
/* harmony export */   Qq: () => (/* binding */ nameOfRecord),
/* harmony export */   _2: () => (/* binding */ FIND_PUSHER),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qE: () => (/* binding */ besidePath)
/* harmony export */ });
/* harmony import */ var _domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91992);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);


/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/** What to do about a record that no job of ours wrote. */
const FIND_PUSHER = `Find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`;
/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** The kind of record at a path. The end of a grant has several file names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/** Whether an entry of the branch is a record: a link is none, whatever it names. */
const isRecordFile = ({ mode, path }) => mode.startsWith('100') && !(0,_domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexPath */ .oj)(path);
/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** The name of a record: that of its file, without folder and ending. */
const nameOfRecord = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
/** Where a record stands whose own path another one has: `ended.REGION.20261123T110040Z.json`. */
const besidePath = (path, at) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCompactInstant */ .gf)(at)}.json`);


/***/ }),

/***/ 28230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createLooker)
/* harmony export */ });
/* harmony import */ var _aws_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44367);
/* harmony import */ var _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94825);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40840);





function createLooker({ debug }, { access }) {
    const hasGroup = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)(group => access.logs.hasGroup(group));
    const orUnknown = async (look) => {
        const { ok, value, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptEvenWhenStopped */ .d$)({ debug }, look);
        return ok ? value : { kind: 'unknown', why: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)(failure) };
    };
    return {
        stream: ({ group, stream: name }, take) => orUnknown(async () => {
            let stream = _domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_STREAM */ .B5;
            let isThere = false;
            for await (const { events } of (0,_aws_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .pagesOf */ .E)(access.logs, group, name)) {
                isThere = true;
                stream = (0,_domain_evidence_transcript_js__WEBPACK_IMPORTED_MODULE_1__/* .withEvents */ .OK)(stream, events);
                await take(events);
            }
            if (isThere)
                return { kind: 'found', stream };
            return { kind: (await hasGroup(group)) ? 'absent' : 'no-group' };
        }),
        object: ({ bucket, key }) => orUnknown(() => access.objects.look(bucket, key)),
    };
}


/***/ }),

/***/ 10634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openReader)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57698);
/* harmony import */ var _domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71710);
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92390);
/* harmony import */ var _domain_session_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12942);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51172);





/** Up to this many owners are queried one by one; more are listed all at once. */
const MOST_OWNERS = 5;
async function openReader({ aws, clock }, query, grants) {
    const { account, owners } = query;
    const holders = owners.flatMap(owner => (owner.kind === 'iam-user' ? (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(owner) : []));
    const access = await aws.connectToTranscripts(account, holders);
    const known = grants.kind === 'known' ? grants.grants : [];
    const ofGrants = known
        .filter(({ record }) => record.accountId === account.id && record.region === account.region)
        .flatMap(({ record }) => record.documents);
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...ofGrants])];
    const arns = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .lazyAsync */ .z)(() => arnsOf(access, account, owners));
    return {
        account,
        access,
        hasOwners: async () => owners.length !== 1 || (await arns()) !== undefined,
        async list(since) {
            const asked = owners.length <= MOST_OWNERS ? await arns() : undefined;
            const listed = await listSessions(access, query, asked, since);
            const now = clock.now();
            return listed
                .map(session => ({
                session,
                standing: (0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeSession */ .FY)(session, account, grants, now),
                isThroughOurs: (0,_domain_session_session_js__WEBPACK_IMPORTED_MODULE_4__/* .isThrough */ .WT)(session, account, documents),
            }))
                .filter(({ session, standing }) => (0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .isAskedFor */ .un)(session, standing, query, documents));
        },
    };
}
async function listSessions({ ssm }, query, arns, atLeast) {
    const { sessionId, until } = query;
    if (sessionId !== undefined)
        return ssm.sessions({ id: sessionId });
    const since = latest((0,_domain_evidence_session_query_js__WEBPACK_IMPORTED_MODULE_1__/* .earliestStart */ .gl)(query), atLeast);
    const within = { ...(since && { since }), ...(until && { until }) };
    if (!arns)
        return ssm.sessions(within);
    // By id, because it is not known whether AWS treats the two forms of an ARN as different owners.
    const found = new Map();
    for (const owner of arns)
        for (const session of await ssm.sessions({ ...within, owner }))
            found.set(session.id, session);
    return [...found.values()];
}
const latest = (one, other) => one && other ? (one > other ? one : other) : (one ?? other);
/**
 * The ARNs that the owners' sessions may carry: those of IAM users with and without their IAM path, because AWS does not document
 * which (docs/aws-facts.md SSM-5). `undefined` when they are not known: none was named, or one was deleted, whose sessions may
 * still exist.
 */
async function arnsOf(access, account, owners) {
    if (owners.length === 0)
        return undefined;
    const arns = new Set();
    for (const owner of owners) {
        if (owner.kind === 'role')
            return undefined;
        if (owner.kind !== 'iam-user') {
            arns.add((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerArn */ .NN)(owner, account));
            continue;
        }
        const user = await access.iam((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(owner)).lookUp();
        if (!user)
            return undefined;
        arns.add(user.arn);
        arns.add(user.arn.replace(/:user\/.*\//, ':user/'));
    }
    return [...arns];
}


/***/ }),

/***/ 60266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseAddresses: () => (/* binding */ parseAddresses),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16499);


/** A shorter one can be guessed. It is masked wherever it occurs, and GitHub hands on no output in which a mask occurs. */
const SHORTEST_SECRET = 16;
/**
 * The addresses in the input `webhooks`: `NAME URL` or `NAME URL SECRET`, one a line. A line that cannot be used stops no job: what
 * has to end must not wait for what only tells.
 */
function parseAddresses(text) {
    const byName = new Map();
    const failures = [];
    text.split('\n').forEach((line, index) => {
        const parts = line.split(/\s+/).filter(Boolean);
        if (parts.length === 0 || parts[0]?.startsWith('#'))
            return;
        const [name = '', url = '', secret, ...rest] = parts;
        const wrong = rest.length > 0 ? 'it has more than a name, an address and a secret' : mistakeIn({ name, url, secret }, byName);
        if (wrong === undefined)
            byName.set(name, { name, url, ...(secret !== undefined && { secret }) });
        else
            failures.push({ message: `Line ${index + 1} of the input \`webhooks\` cannot be used: ${wrong}`, remedy: REMEDY });
    });
    return { byName, failures };
}
const REMEDY = 'Correct the secret that it comes from: one line for each webhook, `NAME https://…`, and for JSON a secret of at least 16 characters after the address';
function mistakeIn({ name, url, secret }, known) {
    if (!_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .WEBHOOK */ .UE.accepts(name))
        return 'it does not begin with the name of a webhook';
    if (known.has(name))
        return `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has a line already`;
    if (url === '')
        return `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has no address`;
    if (!URL.canParse(url))
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is no URL`;
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:')
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} does not begin with \`https://\``;
    if (parsed.username || parsed.password)
        return `the address of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} has a user or a password in it, which no request sends`;
    if (secret !== undefined && secret.length < SHORTEST_SECRET)
        return `the secret of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is shorter than ${SHORTEST_SECRET} characters`;
    return undefined;
}
/** What must never be shown of these addresses. The path alone is as secret as the whole. */
function secretsIn(addresses) {
    return [...addresses].flatMap(({ url, secret }) => {
        const { href, pathname, search } = new URL(url);
        const path = `${pathname}${search}`;
        const parts = [
            url,
            href,
            ...(secret === undefined ? [] : [secret]),
            ...(path.length < SHORTEST_SECRET ? [] : [path]),
        ];
        return [...new Set(parts)];
    });
}


/***/ })

};

