export const id = 4306;
export const ids = [4306];
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

/***/ 48641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isAsAsked),
/* harmony export */   Z: () => (/* binding */ isDatedAlike)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32817);
/* harmony import */ var _rules_check_resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26986);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _rules_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90987);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53173);






/** Whether a record dates a merge as git does: GitHub gives the merge commit the time of the merge [inferred]; that of a queue is older. */
const isDatedAlike = (one, other) => Math.abs(one - other) <= 60_000;
/** Whether a record of a grant claims no more than its request asked for, by the rules before its merge. */
function isAsAsked(record, { user, request }, rules) {
    const { mergedAt, opensAt, expiresAt } = record;
    const targets = (0,_rules_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetsIn */ .A6)(rules?.accounts.get(request.account) ?? { names: _rules_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_NAMES */ .p8 }, request);
    const asked = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .expiryOf */ .p1)(new Date(mergedAt), request);
    return (isForTargets(record, targets) &&
        isForWhom(record, rules) &&
        (targets.kind === 'ids' || isByRule(user, request, record, rules)) &&
        Date.parse(opensAt) === asked.opensAt.getTime() &&
        Date.parse(expiresAt) === asked.expiresAt.getTime());
}
/** Whether it says of the name what the rules said. A record of a person that no rules confirm could explain anybody's sessions. */
function isForWhom({ user, principal }, rules) {
    const subject = rules && (0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectNamed */ .IX)(rules, user);
    if (!principal)
        return subject?.kind !== 'assumed-role';
    return subject?.kind === 'assumed-role' && subject.role === principal.role && subject.identity === principal.identity;
}
/** Whether AWS may have resolved a request to these instances: the rules decide about each of them as about the request. */
const isByRule = (user, request, { instances }, rules) => rules !== undefined && (0,_rules_check_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .checkResolved */ .X)(user, request, instances, { before: rules, now: rules }).length === 0;
/** To which instances AWS resolved names and tags, neither git nor GitHub can tell: then the record says it, within the rules. */
function isForTargets({ instances, live }, targets) {
    switch (targets.kind) {
        case 'ids':
            return live === undefined && (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .reachesAll */ .nC)(targets.ids, instances);
        case 'names':
            return live === undefined && targets.ids.every(id => instances.includes(id));
        case 'tags':
            return live === undefined || JSON.stringify((0,_request_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .sortTags */ .uO)(live)) === JSON.stringify(targets.tags);
        case 'unknown':
            return false;
    }
}


/***/ }),

/***/ 26986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkResolved)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86083);
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44188);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63138);




/**
 * Refuses instances that AWS resolved, unless the rule that the approvals were counted under decides about each of them, by the
 * rules before the merge and by those of now. A tag must not lead around an earlier rule that lists the instance.
 */
function checkResolved(user, request, ids, { before, now }) {
    const refusals = checkBy(user, request, ids, now);
    if (refusals.length > 0 || !('rules' in before) || before === now)
        return refusals;
    return checkBy(user, request, ids, (0,_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .asFormer */ .GA)(before));
}
function checkBy(user, request, ids, rules) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .matchRule */ .mU)(user, request, rules);
    if (!account || !rule)
        return [];
    if ((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleOfInstances */ .SH)(ids, user, account, rules) === rule)
        return (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseTooMany */ .Q4)(ids.length, rule);
    const others = ids.filter(id => (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(id, user, account, rules) !== rule);
    const [first = ''] = others;
    const other = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(first, user, account, rules);
    const message = `It would be for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(others)}, and ${other ? `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(other)} decides about that` : 'no rule is for that'}; this was approved under ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(rule)}`;
    return [{ message, remedy: 'Ask for the instances by their ids: write one request for the instances of each rule' }];
}


/***/ }),

/***/ 75961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ checksumLine),
/* harmony export */   vM: () => (/* binding */ CHECKSUMS),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/** The name of the list of checksums in a folder of files. */
const CHECKSUMS = 'SHA256SUMS';
/** A line of it, as `sha256sum --check` reads them. */
const checksumLine = (sha256, path) => `${sha256}  ${path}\n`;
/** Reads a list of checksums, as `sha256sum` writes it: `<sha256>  <path>` a line. Lines of another form are left out. */
function parseChecksums(text) {
    const lines = text.split('\n').map(line => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
    return new Map(lines.flatMap(match => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])));
}


/***/ }),

/***/ 54306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLogs: () => (/* binding */ runLogs)
});

// EXTERNAL MODULE: ./build/services/ledger/ledger.js + 2 modules
var ledger = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/services/ledger/merges.js
var merges = __webpack_require__(42726);
// EXTERNAL MODULE: ./build/services/transcripts/archive.js
var transcripts_archive = __webpack_require__(66611);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(57698);
// EXTERNAL MODULE: ./build/domain/evidence/evidence.js + 1 modules
var evidence = __webpack_require__(74157);
// EXTERNAL MODULE: ./build/domain/evidence/transcript.js
var transcript = __webpack_require__(94825);
// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(87238);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(88420);
// EXTERNAL MODULE: ./build/domain/evidence/verdict-text.js
var verdict_text = __webpack_require__(1268);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/session-card.js






/** A card each, in order. If not all fit, it shows the most alarming ones and counts the rest. */
function sessionCards(sessions, budgetBytes, toCard) {
    const fitting = new Map((0,within_budget/* takeWithinBudget */.M)(sessions.toSorted(byAlarm), budgetBytes, toCard));
    const shown = sessions.flatMap(each => fitting.get(each) ?? []);
    const rest = sessions.length - shown.length;
    return (0,markdown/* join */.fj)([...shown, ...(rest > 0 ? [(0,omitted_note/* omittedNote */.V)(rest)] : [])], '\n\n');
}
const byAlarm = (a, b) => severityRank(worstOf(b)) - severityRank(worstOf(a));
const MARKS = { fine: (0,markdown.md) `✅`, warning: (0,markdown.md) `⚠️`, alarm: (0,markdown.md) `🚨` };
/** The worst verdict: what the heading of a session says. */
const worstOf = ({ verdicts }) => verdicts.reduce((worst, each) => (severityRank(each) > severityRank(worst) ? each : worst));
const severityRank = (verdict) => ['fine', 'warning', 'alarm'].indexOf((0,evidence_verdict/* severityOf */.xJ)(verdict));
/** An overrun that the revocation has reported is the ordinary cut-off: the last look raises no alarm for it. */
const markOf = (verdict, result) => (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !(0,evidence/* isAlarmingVerdict */.j6)(verdict, result) ? (0,markdown.md) `⏱️` : MARKS[(0,evidence_verdict/* severityOf */.xJ)(verdict)];
/** Each verdict with what to do about it. */
const renderVerdicts = ({ verdicts }, result) => (0,markdown/* join */.fj)(verdicts.map(verdict => (0,markdown.md) `- ${markOf(verdict, result)} ${(0,markdown/* text */.Qq)((0,verdict_text/* describeVerdictForPeople */.vO)(verdict), 1_000)}. **${(0,markdown/* text */.Qq)((0,verdict_text/* remedyFor */.wJ)(verdict), 1_000)}.**`), '\n');
/** The verdict, what to do under it, and the rest folded away. */
function renderSessionCard(evidence, result) {
    const { session, account, standing } = evidence;
    const worst = worstOf(evidence);
    const who = 'grant' in standing ? standing.grant.record.user : session.owner;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `### ${markOf(worst, result)} ${(0,markdown/* text */.Qq)(capitalized(verdict_text/* VERDICT_WORDS */._G[worst.kind]))}: ${(0,markdown/* code */.aY)(who)} on ${(0,markdown/* code */.aY)(session.target)} in ${(0,markdown/* code */.aY)(account.name)}`,
        renderVerdicts(evidence, result),
        (0,markdown/* details */.zH)((0,markdown.md) `Session ${(0,markdown/* code */.aY)(session.id)}`, (0,markdown/* facts */.Ix)([
            [(0,markdown.md) `Owner`, (0,markdown/* code */.aY)(session.owner)],
            [(0,markdown.md) `Where`, (0,markdown.md) `${(0,markdown/* code */.aY)(session.target)} in ${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.region)})`],
            [(0,markdown.md) `Document`, (0,markdown/* code */.aY)(session.document ?? 'no document')],
            ...openOf(evidence),
            [(0,markdown.md) `Grant`, grantOf(standing)],
            [(0,markdown.md) `CloudWatch`, streamOf(evidence)],
            [(0,markdown.md) `S3`, objectOf(evidence)],
        ])),
    ], '\n\n');
}
const capitalized = (words) => words.replace(/^[a-z]/, letter => letter.toUpperCase());
/** From when until when a session was open, and how it ended. */
function openOf({ session, ended }) {
    const { startedAt, endedAt } = session;
    return [
        [(0,markdown.md) `From`, startedAt ? (0,markdown/* instant */.uR)(startedAt) : (0,markdown.md) `not known`],
        [(0,markdown.md) `Until`, endedAt ? (0,markdown.md) `${(0,markdown/* instant */.uR)(endedAt)} (${(0,markdown/* text */.Qq)(ended)})` : (0,markdown/* text */.Qq)(ended)],
    ];
}
function streamOf({ places, stream }) {
    const where = (0,markdown.md) `${(0,markdown/* code */.aY)(places.group)}, stream as the session`;
    if (stream.kind !== 'found')
        return (0,markdown.md) `${where}: ${(0,markdown/* text */.Qq)(stream.kind)}`;
    const { events, bytes, firstAt, lastAt } = stream.stream;
    const span = firstAt && lastAt ? (0,markdown.md) `, ${(0,markdown/* instant */.uR)(firstAt)} to ${(0,markdown/* instant */.uR)(lastAt)}` : (0,markdown.md) ``;
    return (0,markdown.md) `${where}: ${events} events, ${bytes} bytes${span}`;
}
function objectOf({ places, object }) {
    const where = (0,markdown/* code */.aY)(`s3://${places.bucket}/${places.key}`, 1_100);
    if (object.kind !== 'found')
        return (0,markdown.md) `${where}: ${(0,markdown/* text */.Qq)(object.kind)}`;
    const { bytes, etag, modifiedAt } = object.object;
    return (0,markdown.md) `${where}: ${bytes} bytes, ETag ${(0,markdown/* code */.aY)(etag)}, ${(0,markdown/* instant */.uR)(modifiedAt)}`;
}
function grantOf(standing) {
    if (!('grant' in standing))
        return (0,markdown.md) `none`;
    const { id, pullRequest } = standing.grant.record;
    return (0,markdown.md) `${(0,markdown/* code */.aY)(id)}, pull request ${(0,markdown/* code */.aY)(`#${pullRequest}`)}, until ${(0,markdown/* instant */.uR)(standing.end)}`;
}

;// CONCATENATED MODULE: ./build/render/evidence-comment.js








/** GitHub accepts 65,536 characters in a comment. The limit for one grant leaves space for others. */
const BUDGET_BYTES = 40_000;
const GRANT_BUDGET_BYTES = 25_000;
/**
 * The comment that closes a grant: whether and how long it was used, how long beyond its end, and where the transcripts are.
 */
function renderEvidence(ended) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(ended, BUDGET_BYTES, renderOne).map(([, each]) => each);
    const rest = ended.length - fitting.length;
    return (0,markdown/* join */.fj)([...fitting, ...(rest > 0 ? [(0,omitted_note/* omittedNote */.V)(rest)] : [])], '\n\n');
}
function renderOne(evidence) {
    const { grant, sessions } = evidence;
    const title = (0,markdown.md) `### 📼 ${titleOf(evidence)}`;
    if (sessions.length === 0)
        return (0,markdown.md) `${title}\n\n${neverUsed(grant)} There is nothing to do.`;
    const toDo = sessions.every(({ verdicts }) => verdicts.every(isSettled))
        ? (0,markdown.md) `There is nothing to do.`
        : (0,markdown.md) `What to do stands under each session.`;
    return (0,markdown/* join */.fj)([
        title,
        (0,markdown.md) `${usageOf(evidence)} ${afterEnd(evidence)} ${toDo}`,
        sessionCards(sessions, GRANT_BUDGET_BYTES, renderCard),
    ], '\n\n');
}
function titleOf({ grant, sessions }) {
    const { user, account } = grant.record;
    const what = sessions.length === 0
        ? (0,markdown.md) `was never used`
        : (0,markdown.md) `was used in ${sessions.length === 1 ? (0,markdown.md) `1 session` : (0,markdown.md) `${sessions.length} sessions`}`;
    return (0,markdown.md) `The access of ${(0,markdown/* code */.aY)(user)} in ${(0,markdown/* code */.aY)(account)} until ${(0,markdown/* instant */.uR)((0,attribution/* endOfGrant */.ln)(grant))} ${what}`;
}
function neverUsed(grant) {
    const opened = new Date(grant.record.opensAt);
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    return end > opened
        ? (0,markdown.md) `**Never used**: no session was open between ${(0,markdown/* instant */.uR)(opened)} and ${(0,markdown/* instant */.uR)(end)}.`
        : (0,markdown.md) `**Never used**: it was ended before it opened.`;
}
function usageOf({ grant, usedInTimeMs }) {
    const givenMs = Math.max(0, (0,attribution/* endOfGrant */.ln)(grant).getTime() - new Date(grant.record.opensAt).getTime());
    return (0,markdown.md) `A session was open for ${(0,markdown/* duration */.p0)(roundedMs(usedInTimeMs))} of ${(0,markdown/* duration */.p0)(roundedMs(givenMs))}.`;
}
/** What was open beyond the end. A renewal keeps sessions open, which is no overrun. */
function afterEnd({ grant, sessions, overrunMs }) {
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    if (overrunMs > 0)
        return (0,markdown.md) `The last one closed ${(0,markdown/* duration */.p0)(overrunMs)} after the end.`;
    return sessions.some(({ standing }) => 'grant' in standing && standing.end > end)
        ? (0,markdown.md) `Another access of the same person kept sessions open after that.`
        : (0,markdown.md) `None was open after the end.`;
}
/** Needs nobody: all is well, or the revocation has reported the overrun. */
const isSettled = (verdict) => (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'fine' || ((0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !(0,evidence/* isAlarmingVerdict */.j6)(verdict, LAST_LOOK));
const roundedMs = (ms) => Math.round(ms / 1_000) * 1_000;
/** The last look raises no alarm for an overrun that has been reported. */
const LAST_LOOK = { ended: [] };
function renderCard(evidence) {
    const { session, places, stream, object } = evidence;
    const where = [
        ...((0,transcript/* hasEntries */.T5)(stream) ? [[(0,markdown.md) `CloudWatch`, (0,markdown/* code */.aY)(`${places.group}, stream ${places.stream}`)]] : []),
        ...(object.kind === 'found' ? [[(0,markdown.md) `S3`, (0,markdown/* code */.aY)(`s3://${places.bucket}/${places.key}`)]] : []),
    ];
    const transcripts = where.length > 0 ? where : [[(0,markdown.md) `Transcripts`, (0,markdown.md) `none`]];
    return (0,markdown/* join */.fj)([
        renderVerdicts(evidence, LAST_LOOK),
        (0,markdown/* details */.zH)((0,markdown.md) `Session ${(0,markdown/* code */.aY)(session.id)}`, (0,markdown/* facts */.Ix)([[(0,markdown.md) `Instance`, (0,markdown/* code */.aY)(session.target)], ...openOf(evidence), ...transcripts])),
    ], '\n\n');
}

// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/services/notify/comments.js + 1 modules
var comments = __webpack_require__(38292);
;// CONCATENATED MODULE: ./build/modes/logs/conclude.js




/**
 * Closes grants: records their evidence on the ledger, and comments on their pull requests, which GitHub's record of the merge
 * names: that of the ledger can be edited.
 */
function createConclusion(context, github, { ledger, merges }, observer) {
    return async ({ ended = [], ledger: readFrom }) => {
        const at = context.clock.now();
        const { found, failures } = await merges.references(ended.map(({ grant }) => grant.record.id));
        const updates = ended.map(evidence => updateOf(evidence, found.get(evidence.grant.record.id)));
        return [
            ...(await ledger.add((0,files/* evidenceRecords */.Yi)(ended, { ...observer, at, ...(readFrom && { readFrom }) }))),
            ...failures,
            ...ended.flatMap(({ grant }) => otherPullRequest(grant.record, found.get(grant.record.id))),
            ...(await (0,comments/* keepComments */.W)(context, github, 'evidence', updates, renderEvidence)),
        ];
    };
}
const updateOf = (evidence, reference) => {
    const { id, opensAt, expiresAt } = evidence.grant.record;
    return {
        grant: { id, opensAt: new Date(opensAt), ...reference },
        endsAt: new Date(expiresAt),
        about: evidence,
    };
};
function otherPullRequest({ id, pullRequest }, reference) {
    if (reference?.pullRequest === undefined || reference.pullRequest === pullRequest)
        return [];
    return [
        {
            message: `The branch ${paths/* LEDGER_BRANCH */.jF} says that #${pullRequest} gave grant ${id}, and it was #${reference.pullRequest}, which was told`,
            remedy: paths/* FIND_PUSHER */._2,
        },
    ];
}

// EXTERNAL MODULE: ./build/domain/doctor/job-token.js
var job_token = __webpack_require__(15834);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/modes/logs/content.js



const asksForContent = ({ follow, showContent, output }) => follow !== undefined || showContent || output !== undefined;
/**
 * Anyone with write permission may dispatch a workflow with any input, so an input alone must not open transcripts. AWS does
 * not tell the two environments apart: the role for logs reads streams and objects for verdicts, too.
 * @param token GitHub's OIDC token for this job, which names its environment
 * @throws ErrorWithRemedy unless the job is in the environment for transcripts
 */
function demandTranscriptsEnvironment(token) {
    const { environment } = (0,job_token/* readClaims */.I)(token);
    if (environment === transcript/* TRANSCRIPTS_ENVIRONMENT */.mt)
        return;
    throw new errors/* ErrorWithRemedy */.J(`What was typed and printed (\`follow\`, \`show-content\`, \`output\`) is for jobs in the environment ${transcript/* TRANSCRIPTS_ENVIRONMENT */.mt}, and this one is in ${environment ?? 'none'}`, `Create that environment, restricted to the default branch; update the stack, so that the role for logs trusts it; and take logs.yml as it is now, or give your job \`environment: ${transcript/* TRANSCRIPTS_ENVIRONMENT */.mt}\``);
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/evidence/session-query.js
var session_query = __webpack_require__(71710);
// EXTERNAL MODULE: ./build/domain/verification/checksums.js
var checksums = __webpack_require__(75961);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/render/evidence-json.js
var evidence_json = __webpack_require__(34599);
;// CONCATENATED MODULE: ./build/render/manifest.js



/** The files beside saved transcripts: the sources of each copy, and checksums as `sha256sum --check SHA256SUMS` reads them. */
function manifestFiles({ at, sessions, saved }) {
    const manifest = {
        savedAt: (0,instant/* formatInstant */.r4)(at),
        sessions: sessions.map(evidence => ({
            ...(0,evidence_json/* sessionEvidenceOf */.F3)(evidence),
            files: saved.filter(({ session }) => session === evidence.session.id).map(fileOf),
        })),
    };
    return new Map([
        ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
        [checksums/* CHECKSUMS */.vM, saved.map(({ sha256, path }) => (0,checksums/* checksumLine */.Ut)(sha256, path)).join('')],
    ]);
}
function fileOf({ path, bytes, sha256, source }) {
    return {
        path,
        bytes,
        sha256,
        source: source.kind === 'S3' ? { ...source, modifiedAt: (0,instant/* formatInstant */.r4)(source.modifiedAt) } : source,
    };
}

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(69999);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(34757);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/result.js
var shared_result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(57033);
// EXTERNAL MODULE: ./build/services/ledger/merged.js
var merged = __webpack_require__(31671);
;// CONCATENATED MODULE: ./build/services/ledger/grants.js












/**
 * The grants of the last months, by the ledger as the checkout has it, checked against the default branch: a record that no
 * merge explains is reported and does not count. Never throws.
 */
async function readGrants(sources, choose) {
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(sources, () => readMergedGrants(sources, choose));
    if (read.ok)
        return read.value;
    const why = (0,shared_result/* clauseOf */.pQ)((0,shared_result/* explain */.WE)('The ledger could not be read', read.failure));
    return { grants: { kind: 'unknown', why }, failures: [{ message: why, cause: read.failure.cause }] };
}
async function readMergedGrants(sources, choose) {
    const readAt = sources.clock.now();
    const { granted, ends, ...from } = await readLedger(sources);
    const wanted = choose(granted, record => namesIn(record, ends));
    if (wanted.length === 0)
        return { grants: { kind: 'known', grants: [], readAt }, ...from, failures: [] };
    const { git, github, checkout, paths, rules } = sources;
    const branch = await (0,history_branch/* readBranch */.pG)(git, checkout, paths, rules);
    const grants = [];
    const failures = [];
    for (const record of wanted) {
        const request = await (0,merged/* findMergedRequest */.z)(record, { branch, requests: paths.requests, rules }, github);
        if (request)
            grants.push({ ...withEnds(record, ends), request });
        else
            failures.push(notMerged(record));
    }
    return { grants: { kind: 'known', grants, readAt }, ...from, failures };
}
const notMerged = ({ id, user }) => ({
    message: `The ledger has a grant ${id} of ${user} that no merge on the default branch asked for so, and it counts for nothing. If the checkout is up to date, find out who pushed to ${paths/* LEDGER_BRANCH */.jF}, and let nobody but GitHub Actions do it`,
});
/** Reads all records of the last months, with a constant number of git processes. */
async function readLedger({ git, github, clock, debug }) {
    const tip = await (0,branch_files/* fetchedLedger */.$_)(git);
    if (tip === undefined) {
        if ((await (0,error/* unlessDenied */.q)(github.tip(paths/* LEDGER_BRANCH */.jF), [404])) === undefined)
            return { granted: [], ends: [] };
        throw new errors/* ErrorWithRemedy */.J(`The branch ${paths/* LEDGER_BRANCH */.jF} is there, and was not fetched`, 'Put actions/checkout with "fetch-depth: 2147483647" before this step, give the job `contents: read`, and run it again');
    }
    const files = [];
    for (const folder of (0,paths/* recentFolders */.De)(clock.now()))
        files.push(...(await git.listFiles(tip, folder)));
    const known = files.filter(file => (0,paths/* isRecordFile */.Ei)(file) && (0,paths/* kindOfPath */.Bs)(file.path) !== 'other');
    const blobs = await git.readBlobs(known.map(({ sha }) => sha));
    const granted = [];
    const ends = [];
    for (const { path, sha } of known) {
        try {
            const bytes = Buffer.from(blobs.get(sha)?.bytes ?? []);
            if ((0,paths/* kindOfPath */.Bs)(path) === 'granted')
                granted.push(...(0,ledger/* grantsIn */.x)(bytes));
            else
                ends.push(recordedEnd.parse(JSON.parse(bytes.toString('utf8'))));
        }
        catch (cause) {
            // Without this record its sessions look ungranted, which raises an alarm.
            debug(new Error(`${path} on ${paths/* LEDGER_BRANCH */.jF} cannot be read`, { cause }));
        }
    }
    return { granted, ends, ledger: tip };
}
/** The parts of an end record that are used; later releases may add more. */
const recordedEnd = schemas/* object */.Ikc({
    revocation: schemas/* object */.Ikc({
        policies: schemas/* array */.YOg(schemas/* string */.YjP()),
        startedAt: datetime(),
        passes: schemas/* array */.YOg(schemas/* object */.Ikc({ gone: schemas/* array */.YOg(schemas/* string */.YjP()), terminated: schemas/* array */.YOg(schemas/* string */.YjP()) })),
        outlived: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP() })),
        verdict: schemas/* string */.YjP(),
        heldBy: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        deletion: schemas/* unknown */.L5J().optional(),
    }),
});
function withEnds(record, ends) {
    const own = ends.flatMap(({ revocation }) => (revocation.policies.some(isPolicyOf(record)) ? [revocation] : []));
    // A job that was stopped while waiting ends nothing, and neither does one that cannot delete the policy. Where another hand
    // deleted it, access was approved until its expiry.
    const deleting = own.filter(({ passes, deletion }) => deletion === undefined && passes.some(({ gone }) => gone.some(isPolicyOf(record))));
    const first = Math.min(...deleting.map(({ startedAt }) => Date.parse(startedAt)));
    const heldBy = namesIn(record, ends);
    return {
        record,
        ...(heldBy.length > 0 && { heldBy }),
        ...(first < Date.parse(record.expiresAt) && { endedAt: new Date(first) }),
        terminated: new Set(own.flatMap(({ passes }) => passes.flatMap(pass => pass.terminated))),
        outlived: new Set(own.filter(({ verdict }) => verdict === 'clean').flatMap(({ outlived }) => outlived.map(({ id }) => id))),
    };
}
/** A user is renamed a few times at most; everyone who may push can name more. */
const MOST_NAMES = 4;
/** Other names of the user of a grant. Nothing but a user name may reach IAM. */
function namesIn(record, ends) {
    const own = ends.filter(({ revocation: { policies } }) => policies.some(isPolicyOf(record)));
    const names = new Set(own.flatMap(({ revocation: { heldBy = [] } }) => heldBy).filter(identifiers/* IAM_USER */.E$.accepts));
    return [...names].slice(0, MOST_NAMES);
}
const isPolicyOf = ({ id }) => (policy) => (0,policy_name/* isGrantId */.U3)(id) && (0,policy_name/* parsePolicyName */.hm)(policy)?.grantId === id;

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(88722);
// EXTERNAL MODULE: ./build/services/transcripts/look.js
var look = __webpack_require__(28230);
;// CONCATENATED MODULE: ./build/services/transcripts/await-objects.js






const LOOK_EVERY_MS = 30_000;
/**
 * Waits until S3 has the transcripts of all ended sessions, or their time is over. Polls instead of sleeping for the whole
 * time, because the agent uploads at once (docs/aws-facts.md REC-3). Failed polls are repeated; the check that follows
 * reports what still fails.
 */
async function awaitObjects(context, readers) {
    const { clock, log, signal } = context;
    let isToldOf = false;
    const latest = new Date(clock.now().getTime() + transcript/* S3_LATEST_MS */.SS);
    while (!signal.aborted) {
        const awaited = (await (0,p_map/* default */.Ay)(readers, reader => awaitedFrom(context, reader, latest), { concurrency: 4 })).flat();
        if (awaited.length === 0)
            return;
        const last = new Date(Math.max(...awaited.map(at => at.getTime())));
        if (!isToldOf)
            log(`waiting for ${awaited.length} transcripts in S3, until ${(0,instant/* formatInstant */.r4)(last)} at the latest`);
        isToldOf = true;
        await (0,shared_clock/* pause */.v7)(clock, LOOK_EVERY_MS, signal);
    }
}
/** The times by which missing objects must have arrived; `latest` while that is unknown. */
async function awaitedFrom(context, reader, latest) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    const awaited = [];
    const listed = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => reader.list());
    if (!listed.ok)
        return context.clock.now() < latest ? [latest] : [];
    for (const { session, isThroughOurs } of listed.value) {
        if (!session.endedAt || !isThroughOurs || session.status === 'Failed')
            continue;
        const due = new Date(session.endedAt.getTime() + transcript/* S3_LATEST_MS */.SS);
        if (context.clock.now() >= due)
            continue;
        const object = await looker.object((0,transcript/* placesOf */.ek)(reader.account, session));
        if (object.kind === 'absent')
            awaited.push(due);
    }
    return awaited;
}

;// CONCATENATED MODULE: ./build/domain/evidence/terminal-text.js
/**
 * The lines of one CloudWatch entry. With streaming, an entry is JSON whose `sessionData` has the lines without line ends;
 * without streaming, it is the text itself (amazon-ssm-agent, cloudwatchlogsservice.go, buildEventInfo). The agent splits a
 * line of more than 200 kB in two.
 */
function linesOf(message) {
    return sessionData(message) ?? message.split(/\r?\n/);
}
function sessionData(message) {
    if (!message.startsWith('{'))
        return undefined;
    try {
        const { sessionData: lines } = JSON.parse(message);
        return Array.isArray(lines) && lines.every(line => typeof line === 'string') ? lines : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Terminal control by ECMA-48: control strings (for example a window title, with any text), control sequences and other
 * escapes. Of an unterminated string only the introducer is removed, so that no typed text is lost.
 */
const STEERING = new RegExp([
    String.raw `(?:\x1b[P\]X^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)`,
    String.raw `(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    String.raw `\x1b[ -/]*[0-~]`,
].join('|'), 'g');
/** The readable text of a line: without terminal control and other control characters. A tab becomes a space. */
function withoutControls(line) {
    return line
        .replaceAll(STEERING, '')
        .replaceAll('\t', ' ')
        .replaceAll(/\p{Cc}/gu, '');
}

// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(12942);
;// CONCATENATED MODULE: ./build/services/transcripts/follow.js







/** The agent reads new lines once a second. */
const READ_EVERY_MS = 2_000;
const LIST_EVERY_MS = 10_000;
/**
 * How long the last lines may take after the end of a session: twice the usual time, because listings show the end late as
 * well.
 */
const LAST_LINES_MS = 2 * transcript/* CLOUDWATCH_LATEST_MS */.Cb;
/** A stream, or the listing, is given up after this many consecutive failures. */
const MOST_FAILURES = 5;
/**
 * Writes the output of live sessions to the job log as CloudWatch receives it, until all have ended or the time is over. Each
 * line begins with the time and the session. Sessions that begin meanwhile are followed as well.
 */
async function follow(context, readers, limitMs) {
    const { clock, log, signal } = context;
    const watched = new Map();
    const failures = [];
    const startedAt = clock.now();
    const until = startedAt.getTime() + limitMs;
    let listAt = 0;
    let unlisted = 0;
    log(`following live sessions for at most ${(0,instant/* formatDuration */.a3)(limitMs)}; everyone who may read this repository may read this log`);
    while (!signal.aborted) {
        if (clock.now().getTime() >= listAt) {
            const failure = await update(context, readers, watched, startedAt);
            unlisted = failure === undefined ? 0 : unlisted + 1;
            if (failure !== undefined && unlisted === MOST_FAILURES)
                return [...failures, (0,shared_result/* explain */.WE)('Live sessions could not be listed, and are followed no longer', failure)];
            listAt = clock.now().getTime() + LIST_EVERY_MS;
        }
        for (const one of watched.values())
            if (!one.isDone)
                await read(context, one, failures);
        const open = [...watched.values()].filter(({ isDone }) => !isDone);
        if (open.length === 0 && unlisted === 0) {
            log(watched.size === 0 ? 'no such session is open: nothing to follow' : 'every session that was followed has ended');
            return failures;
        }
        if (clock.now().getTime() >= until) {
            log(`the time is up; still open: ${open.map(({ found }) => found.session.id).join(', ')}`);
            return failures;
        }
        await (0,shared_clock/* pause */.v7)(clock, READ_EVERY_MS, signal);
    }
    return failures;
}
/**
 * Updates which sessions are live: those that began since `startedAt`, and those that ended. Returns a failure if that is not
 * known for every account.
 */
async function update(context, readers, watched, startedAt) {
    // No open session began before this.
    const began = new Date(startedAt.getTime() - session_session/* LONGEST_SESSION_MS */.hf);
    let last;
    for (const reader of readers) {
        const listed = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => reader.list(began));
        if (!listed.ok) {
            last = listed.failure;
            context.log(`could not list the sessions, trying again. ${(0,shared_result/* describeFailure */.Ic)(last)}`);
        }
        for (const found of listed.value ?? []) {
            const { id, owner, target } = found.session;
            const endedAt = found.session.endedAt ?? ((0,session_session/* isOver */.PU)(found.session) ? context.clock.now() : undefined);
            const known = watched.get(id);
            if (known)
                known.endedAt ??= endedAt;
            // Includes a session that began and ended between two listings.
            else if (!(0,session_session/* isOver */.PU)(found.session) || (found.session.endedAt ?? new Date(0)) >= startedAt) {
                watched.set(id, { reader, found, endedAt, lines: 0, failed: 0, isDone: false });
                context.log(`following ${id} of ${owner} on ${target}`);
            }
        }
    }
    return last;
}
/** Reads all new entries. A failed read is repeated from where it began. */
async function read(context, one, failures) {
    const { reader, found } = one;
    const { group, stream } = (0,transcript/* placesOf */.ek)(reader.account, found.session);
    // Taken before the reads: entries that arrive during them are read the next time.
    const startedAt = context.clock.now().getTime();
    for (;;) {
        const { ok, value: page, failure, } = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => reader.access.logs.page(group, stream, one.after));
        if (!ok) {
            one.failed += 1;
            context.log(`could not read ${stream}, going on from there. ${(0,shared_result/* describeFailure */.Ic)(failure)}`);
            if (one.failed < MOST_FAILURES)
                return;
            one.isDone = true;
            failures.push((0,shared_result/* explain */.WE)(`Session ${stream} could not be followed to its end`, failure));
            return;
        }
        one.failed = 0;
        if (!page || page.next === one.after)
            break;
        for (const event of page.events) {
            for (const line of linesOf(event.message)) {
                one.lines += 1;
                context.transcript(`${(0,instant/* formatInstant */.r4)(event.at).slice(11)} ${stream} | ${withoutControls(line)}`);
            }
        }
        one.after = page.next;
    }
    if (!one.endedAt || startedAt < one.endedAt.getTime() + LAST_LINES_MS)
        return;
    one.isDone = true;
    context.log(`${stream} ended at ${(0,instant/* formatInstant */.r4)(one.endedAt)}: ${one.lines} lines`);
}

;// CONCATENATED MODULE: ./build/domain/evidence/session-end.js

/** A session closes within this time of its document's limit [inferred]. */
const NEAR_MS = 60_000;
/** How a session ended, in a few words, as far as it can be inferred: AWS gives no reason. */
function describeSessionEnd(session, grants) {
    const { id, status, startedAt, endedAt, longestMs } = session;
    if (!(0,session_session/* isOver */.PU)(session))
        return (0,session_session/* isClosing */.wH)(session) ? 'is closing' : 'is open';
    if (status === 'Failed')
        return 'never connected';
    if (grants.some(({ terminated }) => terminated.has(id)))
        return 'ended by the revocation';
    if (!endedAt)
        return 'ended, AWS does not say when';
    const lastedMs = startedAt ? endedAt.getTime() - startedAt.getTime() : 0;
    if (longestMs !== undefined && Math.abs(lastedMs - longestMs) <= NEAR_MS)
        return "ended at its document's limit";
    return 'left, idle, or ended by hand';
}

;// CONCATENATED MODULE: ./build/services/transcripts/content.js

/** Limits per session: a summary shows only the beginning. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 16_000;
/** Collects the beginning of a transcript. */
function createContent() {
    const lines = [];
    let budget = MOST_CHARACTERS;
    let isCut = false;
    return {
        add(events) {
            for (const line of events.flatMap(({ message }) => linesOf(message)).map(withoutControls)) {
                if (isCut || lines.length >= MOST_LINES || line.length > budget)
                    isCut = true;
                else {
                    lines.push(line);
                    budget -= line.length;
                }
            }
        },
        content: () => ({ lines, isCut }),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/services/transcripts/read-object.js


/** How often a broken download is started again. */
const ATTEMPTS = 3;
const PAUSE_MS = 2_000;
/**
 * Reads an object to its end, in bounded memory. A download that breaks off begins anew, with a sink of its own.
 * @throws the error of the last attempt
 */
async function readObject({ clock, log, signal }, { access }, { bucket, key }, object, open) {
    for (let attempt = 1;; attempt++) {
        const sink = await open();
        try {
            let bytes = 0;
            for await (const chunk of await access.objects.read(bucket, key, object)) {
                signal.throwIfAborted();
                bytes += chunk.byteLength;
                await sink.write(chunk);
            }
            if (bytes !== object.bytes)
                throw new Error(`s3://${bucket}/${key} broke off after ${bytes} of ${object.bytes} bytes`);
            return await sink.finish();
        }
        catch (error) {
            await sink.discard();
            if (attempt === ATTEMPTS || signal.aborted)
                throw error;
            log(`reading s3://${bucket}/${key} broke off, beginning anew. ${(0,errors/* messageOf */.b)(error)}`);
            await clock.sleep(PAUSE_MS * attempt, signal);
        }
    }
}
/** Keeps nothing but the length and the SHA-256 of what it is given. */
async function createDigest() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    return {
        async write(chunk) {
            hash.update(chunk);
            bytes += chunk.byteLength;
        },
        finish: async () => ({ bytes, sha256: hash.digest('hex') }),
        discard: async () => { },
    };
}

;// CONCATENATED MODULE: ./build/services/transcripts/save.js


const FORMS = [
    [
        'jsonl',
        ({ at, receivedAt, message }) => `${JSON.stringify({ timestamp: at.getTime(), ingestionTime: receivedAt?.getTime(), message })}\n`,
    ],
    [
        'log',
        ({ message }) => linesOf(message)
            .map(line => `${line}\n`)
            .join(''),
    ],
];
function saveStream(archive, { account }, { group, stream }) {
    const source = { kind: 'CloudWatch', group, stream };
    const files = [];
    let failed;
    const attemptWrite = async (act) => {
        if (failed)
            return;
        await act().catch(error => {
            failed = { error };
        });
    };
    const open = async () => {
        for (const [ending, write] of files.length === 0 ? FORMS : []) {
            const path = `${account.name}/${fileName(stream)}.cloudwatch.${ending}`;
            files.push({ path, file: await archive.create(path), write });
        }
    };
    return {
        take: events => attemptWrite(async () => {
            await open();
            for (const { file, write } of files)
                await file.write(Buffer.from(events.map(write).join('')));
        }),
        async close(isWhole) {
            const saved = [];
            await attemptWrite(async () => {
                if (!isWhole)
                    return;
                await open();
                for (const { path, file } of files)
                    saved.push({ path, ...(await file.finish()), session: stream, source });
            });
            if (!isWhole || failed)
                for (const { file } of files)
                    await file.discard();
            if (failed)
                throw failed.error;
            return saved;
        },
    };
}
/**
 * Copies an object to disk as it arrives. An incomplete copy is removed.
 * @throws the error of the last attempt
 */
async function saveObject(context, archive, reader, places, object) {
    const path = `${reader.account.name}/${fileName(places.stream)}.s3.log`;
    const read = await readObject(context, reader, places, object, () => archive.create(path));
    const { etag, modifiedAt, versionId } = object;
    const { stream: session, bucket, key } = places;
    return {
        path,
        ...read,
        session,
        source: { kind: 'S3', bucket, key, etag, modifiedAt, ...(versionId && { versionId }) },
    };
}
/** AWS builds session ids from user names, which are safe in paths. An artifact allows even fewer characters. */
const fileName = (sessionId) => sessionId.replaceAll(/[^\w+=,.@-]/g, '_').replace(/^\.+/, '_');

;// CONCATENATED MODULE: ./build/services/transcripts/gather.js










/** Sessions that are read concurrently; all calls together keep to the published rates. */
const CONCURRENCY = 4;
/**
 * The evidence of the sessions of an account. Each transcript is looked up by name, so other recordings of the account cost
 * nothing.
 */
async function gatherEvidence(context, reader, found, options) {
    const looker = (0,look/* createLooker */.X)(context, reader);
    const all = await (0,p_map/* default */.Ay)(found, one => gatherOne(context, reader, looker, one, options), { concurrency: CONCURRENCY });
    return {
        listed: reader.account,
        sessions: all.map(({ evidence }) => evidence),
        saved: all.flatMap(({ saved }) => saved),
        failures: all.flatMap(({ failures }) => failures),
    };
}
async function gatherOne(context, reader, looker, one, { showContent, archive, digests }) {
    const { account } = reader;
    const { session, standing } = one;
    const places = (0,transcript/* placesOf */.ek)(account, session);
    const shown = showContent ? createContent() : undefined;
    const copy = archive && saveStream(archive, reader, places);
    const saved = [];
    const stream = await looker.stream(places, async (events) => {
        shown?.add(events);
        await copy?.take(events);
    });
    const look = await looker.object(places);
    const what = `The transcript of session ${session.id} could not be saved`;
    const failures = await (0,attempt/* attemptOrExplain */.uV)(context, what, async () => {
        saved.push(...((await copy?.close(stream.kind === 'found')) ?? []));
        if (archive && look.kind === 'found')
            saved.push(await saveObject(context, archive, reader, places, look.object));
    });
    const { object, failures: unread } = digests
        ? await withDigest(context, reader, places, look)
        : { object: look, failures: [] };
    const findings = { ...one, stream, object };
    const evidence = {
        ...findings,
        account,
        places,
        ended: describeSessionEnd(session, 'grant' in standing ? standing.grants : []),
        verdicts: (0,evidence_verdict/* assessSession */.tI)(findings, context.clock.now()),
        ...(shown && stream.kind === 'found' && { content: shown.content() }),
    };
    return { evidence, saved, failures: [...failures, ...unread] };
}
/** The same look with the SHA-256 of the object, which is written once and does not change. */
async function withDigest(context, reader, places, look) {
    if (look.kind !== 'found' || look.object.bytes > transcript/* MOST_DIGESTED_BYTES */.k4)
        return { object: look, failures: [] };
    const { object } = look;
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => readObject(context, reader, places, object, createDigest));
    if (read.ok)
        return { object: { kind: 'found', object: { ...object, sha256: read.value.sha256 } }, failures: [] };
    const what = `The object s3://${places.bucket}/${places.key} could not be read for its SHA-256, so this evidence is not final. Run the last look again`;
    return { object: { kind: 'found', object: { ...object, isUnread: true } }, failures: [(0,shared_result/* explain */.WE)(what, read.failure)] };
}

// EXTERNAL MODULE: ./build/services/transcripts/reader.js
var reader = __webpack_require__(10634);
// EXTERNAL MODULE: ./build/services/ledger/events.js
var events = __webpack_require__(75978);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
;// CONCATENATED MODULE: ./build/services/ledger/reads.js



/**
 * On the branch alone: the role for logs cannot write to the witness.
 * @param name of the run and its attempt, `1234-1`
 */
function recordOfRead(read, name, observation) {
    const path = `${(0,events/* monthOf */.GS)(observation)}/reads/${name}.json`;
    const content = (0,ledger_record/* written */.Mp)({ ...(0,ledger_record/* observedBy */.od)(observation), kind: 'transcripts-read', ...read });
    // Several jobs of one run may read something.
    return { path, content, beside: (0,paths/* besidePath */.qE)(path, observation.at) };
}

;// CONCATENATED MODULE: ./build/modes/logs/reading.js



const NOTHING_SHOWN = { showContent: false, failures: [], recordFurther: async () => [] };
/** Writes to the ledger's branch who reads, under the name of this run. */
const createReadRecorder = ({ clock }, ledger, { observer, runName }) => (read, isFurther) => ledger.add([recordOfRead(read, isFurther ? `${runName}.further` : runName, { ...observer, at: clock.now() })]);
/**
 * Records who is about to read what was typed and printed. What cannot be recorded is not shown: in an emergency people read it in
 * AWS, whose CloudTrail records them. A dry run writes nothing, so it shows nothing either.
 */
async function beginReading(context, { follow, showContent, archive, dryRun, recordRead }, asked, readers) {
    const how = [
        ...(follow === undefined ? [] : ['follow']),
        ...(showContent ? ['show-content'] : []),
        ...(archive ? ['save'] : []),
    ];
    if (how.length === 0)
        return NOTHING_SHOWN;
    if (dryRun) {
        context.log('a dry run records nothing, so it shows nothing that was typed or printed');
        return NOTHING_SHOWN;
    }
    const known = new Set(await sessionsOf(context, readers));
    const unrecorded = await recordRead({ how, asked, sessions: [...known] }, false);
    if (unrecorded.length > 0)
        return { ...NOTHING_SHOWN, failures: unrecorded.map(withheld) };
    return {
        ...(follow !== undefined && { follow }),
        showContent,
        ...(archive && { archive }),
        failures: [],
        async recordFurther() {
            const further = (await sessionsOf(context, readers)).filter(id => !known.has(id));
            return further.length === 0 ? [] : recordRead({ how, asked, sessions: further }, true);
        },
    };
}
/** An account that cannot be listed now is told of when its evidence is gathered. */
async function sessionsOf(context, readers) {
    const listed = await Promise.all(readers.map(reader => (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => reader.list())));
    return listed.flatMap(({ value = [] }) => value.map(({ session }) => session.id));
}
const withheld = (failure) => ({
    message: `Nothing that was typed or printed is shown or saved, because who reads it could not be recorded. ${(0,shared_result/* clauseOf */.pQ)(failure)}`,
    remedy: 'Give the job `contents: write`, and run it again when GitHub answers. In an emergency read the stream in the console of CloudWatch: CloudTrail records that',
    cause: failure.cause,
});

;// CONCATENATED MODULE: ./build/modes/logs/logs.js

















/** The evidence of sessions: what AWS knows of each, where it is recorded, and whether it was granted. */
async function logs(context, options) {
    const { conclude } = options;
    // A dry run only reads: it neither waits nor tells.
    const concludeNow = options.dryRun ? undefined : conclude;
    const { rules, grants, failures, ...from } = await prepare(context, options);
    const known = grantsFor(options.target, grants);
    const plan = (0,session_query/* planQueries */.ku)(options.target, rules, known, options.period, context.clock.now());
    // Without the ledger it is not known which grants are missing from it.
    if (grants.kind === 'known')
        failures.push(...plan.failures);
    for (const query of plan.queries)
        context.log(`plan: ${(0,session_query/* describeQuery */.Qp)(query)}`);
    // An account that cannot be reached does not keep the others from being read.
    const opened = await (0,attempt/* inTurn */.lo)(plan.queries, query => (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,reader/* openReader */.c)(context, query, grants)));
    const readers = opened.flatMap(({ value }) => value ?? []);
    failures.push(...(0,attempt/* failuresIn */.xM)(opened));
    const asked = plan.queries.map(session_query/* describeQuery */.Qp);
    const { archive, ...reading } = await beginReading(context, options, asked, readers);
    failures.push(...reading.failures);
    if (reading.follow) {
        failures.push(...(await follow(context, readers, limitOf(reading.follow, rules.followUp.maxWaitMs))));
        failures.push(...(await reading.recordFurther()));
    }
    if (concludeNow)
        await awaitObjects(context, readers);
    const gathered = await (0,p_map/* default */.Ay)(readers, reader => gatherAll(context, reader, {
        showContent: reading.showContent,
        digests: concludeNow !== undefined,
        ...(archive && { archive }),
    }));
    const at = context.clock.now();
    const sessions = gathered.flatMap(each => each.sessions).toSorted((a, b) => startOf(b.session) - startOf(a.session));
    for (const { session, verdicts } of sessions)
        context.log(`${session.id} on ${session.target}: ${verdicts.map(verdict_text/* describeVerdict */.XZ).join('; ')}`);
    if (sessions.length === 0)
        failures.push(...(await findUnknownUser(options.target, readers, gathered)));
    const over = known.filter(grant => (0,attribution/* endOfGrant */.ln)(grant) <= at);
    if (conclude)
        failures.push(...known.filter(grant => !over.includes(grant)).map(notOver));
    const result = {
        at,
        asked,
        ...from,
        sessions,
        ...(conclude && { ended: over.filter(isIn(gathered)).map(grant => (0,evidence/* evidenceOf */.X1)(grant, sessions, at)) }),
        saved: gathered.flatMap(each => each.saved),
        failures: (0,shared_result/* distinct */.dM)([...failures, ...gathered.flatMap(each => each.failures)]),
    };
    const unsaved = archive ? await saveManifest(context, archive, result) : [];
    const untold = concludeNow ? await tell(context, concludeNow, result) : [];
    return { ...result, failures: [...result.failures, ...unsaved, ...untold] };
}
/** A misspelt name must not look like a user without sessions. */
async function findUnknownUser(target, readers, gathered) {
    if (target.kind !== 'user' || !gathered.every(({ listed }) => listed))
        return [];
    for (const reader of readers)
        if (await reader.hasOwners())
            return [];
    const names = readers.map(({ account }) => account.name).join(', ');
    const message = `There is no IAM user ${target.user} in ${names}, and no session of one. Check how the name is spelt`;
    return [{ message }];
}
/** The rules, and the grants that sessions are held against. */
async function prepare(context, { git, github, paths, checkout, target }) {
    const tip = await github.tip(await github.defaultBranch());
    const { ruleFile, outdated } = await (0,known_rules/* readKnownRules */.D)(github, git, paths.config, { tip, checkout });
    const { rules } = ruleFile;
    const { clock, debug } = context;
    const sources = { clock, debug, git, github, checkout, paths };
    const rulesHistory = (0,history_rules/* openRulesHistory */.sN)(git, paths.config, ruleFile);
    const { failures, ...read } = await readGrants({ ...sources, rules: rulesHistory }, (granted, heldBy) => {
        const users = usersOf(target, granted);
        const isOfOne = (record) => [record.user, ...heldBy(record)].some(user => users?.has(user));
        return users ? granted.filter(isOfOne) : granted;
    });
    return { rules, ...read, failures: [...(outdated === undefined ? [] : [{ message: outdated }]), ...failures] };
}
/** The users whose grants count; `undefined`: of all users, when it is not known whose the sessions are. */
function usersOf(target, granted) {
    switch (target.kind) {
        case 'user':
            return new Set([target.user]);
        case 'grants':
            return new Set(granted.filter(({ id }) => target.ids.includes(id)).map(({ user }) => user));
        case 'session':
        case 'everybody':
            return undefined;
    }
}
/** The grants that were asked for, or those of the user who was. */
function grantsFor(target, known) {
    if (known.kind !== 'known')
        return [];
    if (target.kind === 'user')
        return known.grants.filter(({ record }) => record.user === target.user);
    return target.kind === 'grants' ? known.grants.filter(({ record }) => target.ids.includes(record.id)) : [];
}
/** An account that could not be listed says nothing: in particular not that a grant was never used. */
const isIn = (gathered) => ({ record }) => gathered.some(({ listed }) => listed?.id === record.accountId && listed.region === record.region);
async function gatherAll(context, reader, options) {
    const { ok, value, failure } = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => gatherEvidence(context, reader, await reader.list(), options));
    return ok ? value : { sessions: [], saved: [], failures: [failure] };
}
const notOver = (grant) => ({
    message: `Grant ${grant.record.id} ends at ${(0,instant/* formatMoment */.K9)((0,attribution/* endOfGrant */.ln)(grant))}, and its last look comes after that. Leave \`last-look\` out to see its sessions so far`,
});
/** After a stop nothing is told: people would take it for the final evidence. */
async function tell({ signal }, conclude, result) {
    return signal.aborted ? [STOPPED] : conclude(result);
}
const STOPPED = { message: 'The last look was stopped before it could tell anything. Run it again' };
/** Says what was saved, for people and for `sha256sum --check`. */
const saveManifest = (context, archive, result) => (0,attempt/* attemptOrExplain */.uV)(context, 'The list of what was saved could not be written', async () => {
    for (const [path, text] of manifestFiles(result)) {
        const file = await archive.create(path);
        await file.write(Buffer.from(text));
        await file.finish();
    }
});
const limitOf = (asked, maxWaitMs) => (asked === true ? maxWaitMs : Math.min(asked, maxWaitMs));
const startOf = ({ startedAt }) => startedAt?.getTime() ?? 0;

// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/failures.js
var render_failures = __webpack_require__(10382);
;// CONCATENATED MODULE: ./build/render/evidence.js





/** GitHub accepts 1 MiB in a summary. Sessions and transcripts have separate limits; the rest is counted. */
const SESSIONS_BUDGET_BYTES = 300_000;
const CONTENT_BUDGET_BYTES = 400_000;
/** The job summary of mode `logs`. It contains what was typed and printed only if the input asked for it. */
function renderLogsSummary(result) {
    const { asked, ledger, sessions, saved, failures } = result;
    const alarms = sessions.flatMap(({ verdicts }) => verdicts.filter(each => (0,evidence/* isAlarmingVerdict */.j6)(each, result))).length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## ${alarms > 0 ? (0,markdown.md) `🚨` : (0,markdown.md) `📼`} ${overviewOf(sessions.length, alarms)}`,
        (0,markdown/* join */.fj)(asked.map(each => (0,markdown.md) `- ${(0,markdown/* text */.Qq)(each, 1_000)}`), '\n'),
        ...(ledger === undefined ? [] : [renderSource(ledger)]),
        sessions.length === 0
            ? (0,markdown.md) `AWS lists sessions for 30 days. Older transcripts are in CloudWatch and S3, under the id of the session.`
            : sessionCards(sessions, SESSIONS_BUDGET_BYTES, each => renderSessionCard(each, result)),
        ...renderDelays(sessions),
        ...renderContents(sessions),
        ...(saved.length > 0
            ? [(0,markdown.md) `${saved.length} files were saved, with ${(0,markdown/* code */.aY)('manifest.json')} and ${(0,markdown/* code */.aY)('SHA256SUMS')}.`]
            : []),
        ...(0,render_failures/* renderFailures */.S)(failures),
    ], '\n\n');
}
function overviewOf(sessions, alarms) {
    if (sessions === 0)
        return (0,markdown.md) `No such session was found`;
    const found = sessions === 1 ? (0,markdown.md) `1 session was found` : (0,markdown.md) `${sessions} sessions were found`;
    return alarms === 0
        ? (0,markdown.md) `${found}, and nothing in them needs a person at once`
        : (0,markdown.md) `${found}: do what stands under those with 🚨`;
}
/** The role for logs cannot read the witness, and everyone who may push to the branch can edit it. */
const renderSource = (ledger) => (0,markdown.md) `Grants are read from the default branch. Their ends are read from the branch ${(0,markdown/* code */.aY)('access-ledger')} at ${(0,markdown/* code */.aY)(ledger.slice(0, 12))}. This job cannot compare that branch with the witness: the sweep does, and mode ${(0,markdown/* code */.aY)('verify')} can.`;
/** The delays that were measured on these sessions; docs/troubleshooting.md has the usual ones. */
function renderDelays(sessions) {
    const toS3 = sessions.flatMap(({ object, session: { endedAt } }) => 
    // S3 has whole seconds only, and the agent may upload before the end is recorded.
    object.kind === 'found' && endedAt ? [Math.max(0, object.object.modifiedAt.getTime() - endedAt.getTime())] : []);
    const toCloudWatch = sessions.flatMap(({ stream }) => stream.kind === 'found' && stream.stream.slowestMs !== undefined ? [stream.stream.slowestMs] : []);
    const parts = [
        ...(toCloudWatch.length > 0
            ? [(0,markdown.md) `a line was in CloudWatch ${(0,markdown/* duration */.p0)(Math.max(...toCloudWatch))} after it was written, at the latest`]
            : []),
        ...(toS3.length > 0
            ? [(0,markdown.md) `an object was in S3 ${(0,markdown/* duration */.p0)(Math.max(...toS3))} after its session had ended, at the latest`]
            : []),
    ];
    return parts.length > 0 ? [(0,markdown.md) `Measured on these sessions: ${(0,markdown/* join */.fj)(parts, '; ')}.`] : [];
}
function renderContents(sessions) {
    const shown = sessions.filter(({ content }) => content !== undefined);
    if (shown.length === 0)
        return [];
    const fitting = (0,within_budget/* takeWithinBudget */.M)(shown, CONTENT_BUDGET_BYTES, renderContent).map(([, text]) => text);
    const rest = shown.length - fitting.length;
    return [
        (0,markdown.md) `### What was typed and printed\n\n> ⚠️ Everyone who may read this repository may read this.`,
        ...fitting,
        ...(rest > 0 ? [(0,markdown.md) `… and ${rest} more that have no room here: save them with ${(0,markdown/* code */.aY)('output')}.`] : []),
    ];
}
function renderContent({ session, content }) {
    const { lines = [], isCut = false } = content ?? {};
    const more = isCut ? (0,markdown.md) `\n\n… and more: follow it, or save it with ${(0,markdown/* code */.aY)('output')}.` : (0,markdown.md) ``;
    return (0,markdown.md) `${(0,markdown/* code */.aY)(session.id)}:\n\n${(0,markdown/* transcript */.fk)(lines)}${more}`;
}

// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
;// CONCATENATED MODULE: ./build/modes/logs/report.js







/** Tells the runner what mode `logs` found. */
async function reportLogs(runner, result) {
    const said = result.sessions.flatMap(({ session, verdicts }) => verdicts.map(verdict => ({ session, verdict })));
    const warnings = said.filter(({ verdict }) => (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'warning');
    for (const { session, verdict } of warnings)
        runner.caution(`Session ${session.id}: ${(0,verdict_text/* describeVerdictForPeople */.vO)(verdict)}. ${(0,verdict_text/* remedyFor */.wJ)(verdict)}.`);
    if (result.sessions.some(({ content }) => content !== undefined))
        runner.caution('The summary shows what was typed and printed: everyone who may read this repository may read it.');
    runner.output('result', (0,render_result/* resultText */.D)((0,evidence_json/* logsJson */.MV)(result)));
    await runner.summarize(renderLogsSummary(result));
    if (!(0,evidence/* isLogsRed */.vd)(result))
        return;
    const alarms = said.filter(({ verdict }) => (0,evidence/* isAlarmingVerdict */.j6)(verdict, result));
    const sentences = alarms.map(({ session, verdict }) => `Session ${session.id}: ${(0,verdict_text/* describeVerdictForPeople */.vO)(verdict)}`);
    runner.fail(`${(0,annotations/* joinFailures */.cc)(sentences, result.failures)}. The summary of this job says what to do.`);
}

;// CONCATENATED MODULE: ./build/modes/logs/index.js








async function runLogs(machine, inputs) {
    const { runner, base } = machine;
    if (asksForContent(inputs))
        demandTranscriptsEnvironment(await machine.mintToken('sts.amazonaws.com'));
    const { githubToken, output, lastLook, ...asked } = inputs;
    const [git, github, aws] = await Promise.all([machine.git(inputs), machine.github(githubToken), machine.aws('logs')]);
    const records = { ledger: (0,ledger/* openLedger */.a)(base, github), merges: (0,merges/* openMerges */.s)(base, github) };
    const conclude = lastLook ? createConclusion(base, github, records, machine.observer()) : undefined;
    const archive = output === undefined ? undefined : (0,transcripts_archive/* openArchive */.p)(runner.environment('GITHUB_WORKSPACE'), output);
    const context = { ...base, aws, transcript: runner.transcript };
    const options = {
        ...asked,
        git,
        github,
        paths: inputs,
        checkout: runner.environment('GITHUB_SHA'),
        recordRead: createReadRecorder(base, records.ledger, { observer: machine.observer(), runName: machine.runName() }),
        ...(conclude && { conclude }),
        ...(archive && { archive }),
    };
    return reportLogs(runner, await logs(context, options));
}


/***/ }),

/***/ 57033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ fetchedLedger),
/* harmony export */   AX: () => (/* binding */ listLedger),
/* harmony export */   E1: () => (/* binding */ trackOrder),
/* harmony export */   Kc: () => (/* binding */ commitBatches),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   oF: () => (/* binding */ readListed)
/* harmony export */ });
/* unused harmony export readBranchFiles */
/* harmony import */ var _domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91992);
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47854);
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61933);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86299);




/** The tip of the ledger. A checkout of every branch (`fetch-depth: 0`) has it; one of the default branch alone fetches it. */
async function fetchedLedger(git) {
    const held = await git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
    if (held !== undefined)
        return held;
    await git.fetchBranch(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
    return git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
}
/** The files of the ledger at a commit, with the order in which its commits added them. Links are left out. */
async function readBranchFiles(git, tip) {
    const order = trackOrder();
    const commits = (await git.everyCommit([tip])).toReversed();
    for await (const batch of commitBatches(git, commits))
        order.note(batch);
    return readListed(git, await listLedger(git, tip), order.additions);
}
/** The same, of what was listed before. */
async function readListed(git, listed, { added }, look = () => { }) {
    const files = listed.filter(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecordFile */ .Ei);
    const additionOf = ({ path }) => added.get(path) ?? { addedAt: 0, committedAt: 0 };
    const digests = new Map();
    await readFiles(git, files, (file, bytes, digest) => {
        digests.set(file.sha, digest);
        look(file.path, bytes, additionOf(file).addedAt);
    });
    return files.map(file => ({ path: file.path, sha256: digests.get(file.sha) ?? '', ...additionOf(file) }));
}
/** Reads files, some MiB at a time, each with the SHA-256 of its bytes. Files with the same bytes are read once. */
async function readFiles(git, files, look) {
    const byBlob = new Map((0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(files, ({ sha }) => sha).map(same => [same[0].sha, same]));
    for await (const [sha, { bytes }] of git.eachBlob([...byBlob.keys()])) {
        const digest = (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes);
        for (const file of byBlob.get(sha) ?? [])
            look(file, bytes, digest);
    }
}
/** Every file and link of the ledger: a folder at a time, because the listing of some years is too long for one answer. */
async function listLedger(git, tip) {
    const all = [];
    for (const entry of await git.listTop(tip)) {
        if (!isFolder(entry))
            all.push(entry);
        else
            for (const file of await git.listFiles(tip, `${entry.path}/`))
                all.push(file);
    }
    return all;
}
/** Whether an entry of {@link Git.listTop} is a folder. */
const isFolder = ({ mode }) => mode === '040000';
/** Commits whose changes are in memory at a time. */
const BATCH = 1_000;
async function* commitBatches(git, commits) {
    for (let start = 0; start < commits.length; start += BATCH) {
        const batch = commits.slice(start, start + BATCH);
        const steps = batch.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
        yield { commits: batch, changes: await git.changesOf(steps, '') };
    }
}
/** Collects them, from all commits, oldest first. */
function trackOrder() {
    const added = new Map();
    const additions = { added };
    let position = 0;
    return {
        additions,
        note({ commits, changes }) {
            for (const { sha, at } of commits) {
                for (const { path, status } of changes.get(sha) ?? []) {
                    if (status === 'D')
                        continue;
                    if ((0,_domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexPath */ .oj)(path))
                        additions.firstLink ??= position;
                    else if (!added.has(path))
                        added.set(path, { addedAt: position, committedAt: at.getTime() });
                }
                position++;
            }
        },
    };
}


/***/ }),

/***/ 31671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findMergedRequest)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48641);
/* harmony import */ var _history_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86800);
/* harmony import */ var _history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);




/**
 * The request on the default branch that a record was granted for; `undefined` unless the merge of its id added exactly this
 * request at that time. The id is built from both, and the record claims no more. Asks GitHub where git is not enough: a rebase
 * lands several commits, and times may differ.
 */
async function findMergedRequest(record, { branch, requests, rules }, { mergedPullRequestOf }) {
    const merge = branch.landed((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(record.id));
    if (!merge)
        return undefined;
    const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age);
    const entry = (await (0,_history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .latestReadable */ .oe)(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`));
    if (!entry)
        return undefined;
    const addition = (await (0,_history_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .additionOf */ .e)(versions, entry)) ?? merge;
    if (!(0,_domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsAsked */ .$)(record, entry, await rulesAt(rules, addition)))
        return undefined;
    const mergedAt = Date.parse(record.mergedAt);
    if (addition.sha === merge.sha && (0,_domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .isDatedAlike */ .Z)(mergedAt, merge.at.getTime()))
        return entry.request;
    const pull = await mergedPullRequestOf(merge.sha);
    if (pull?.mergedAt?.getTime() !== mergedAt)
        return undefined;
    // Otherwise the request was there before, and this merge granted nothing.
    const isAdded = addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number;
    return isAdded ? entry.request : undefined;
}
/** The rules before a merge; `undefined` if they cannot be read. */
async function rulesAt(rules, { before }) {
    const known = before === undefined ? undefined : await rules.at(before);
    return known && 'rules' in known ? known : undefined;
}


/***/ }),

/***/ 42726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openMerges)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40840);




function openMerges({ debug }, github) {
    const mergeAt = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_3__/* .memoizeAsync */ .T)(beginning => findMerge(github, beginning));
    return {
        async references(ids) {
            const found = new Map();
            // Stop after a failure: the next request would take as long to fail, for up to a thousand grants.
            const { ok, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => {
                for (const id of ids) {
                    const merge = await mergeAt((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(id));
                    if (merge)
                        found.set(id, { id, ...merge });
                }
            });
            const what = 'GitHub could not be asked which pull requests gave these grants, so not every end is told on one';
            return { found, failures: ok ? [] : [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(what, failure)] };
        },
    };
}
async function findMerge(github, beginning) {
    const commit = await github.resolveCommit(beginning);
    const pull = commit === undefined ? undefined : await github.mergedPullRequestOf(commit);
    // A commit of a pull request that is not its merge commit granted nothing.
    if (!pull?.mergedAt || pull.mergeCommitSha !== commit)
        return undefined;
    return { mergedAt: pull.mergedAt, pullRequest: pull.number };
}


/***/ }),

/***/ 38292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ keepComments)
});

;// CONCATENATED MODULE: ./build/domain/follow-up/grant-update.js
/**
 * Groups the messages of a pull request about grants that end together: a job's token has 1,000 requests an hour, and one
 * pull request may have as many grants. Messages without a pull request are dropped.
 */
function groupByComment(news) {
    const together = new Map();
    for (const { grant, endsAt, about } of news) {
        const { id, pullRequest } = grant;
        if (pullRequest === undefined)
            continue;
        const key = `${pullRequest} ${endsAt?.getTime()}`;
        const one = together.get(key) ?? { pullRequest, id, about: new Set() };
        if (id < one.id)
            one.id = id;
        one.about.add(about);
        together.set(key, one);
    }
    return [...together.values()].map(({ about, ...rest }) => ({ ...rest, about: [...about] }));
}

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
;// CONCATENATED MODULE: ./build/services/notify/comments.js


/** Keeps one comment per topic for the grants of a pull request that end together. Never throws: returns the failures. */
async function keepComments(context, github, topic, news, write) {
    const failures = [];
    for (const { pullRequest, id, about } of groupByComment(news)) {
        const marker = `<!-- jit-ssm-access: ${topic} ${id} -->`;
        const tell = () => github.upsertComment(pullRequest, marker, write(about));
        failures.push(...(await (0,attempt/* attemptOrExplain */.uV)(context, `Pull request #${pullRequest} could not be told`, tell)));
    }
    return failures;
}


/***/ }),

/***/ 66611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);





/**
 * @param fileMode transcripts are for nobody else on the machine
 * @param output a path below the workspace. What is there already may be of the tree that is checked out, in which anyone who
 * may merge can put symbolic links: through them files would be written elsewhere. So nothing may be there.
 */
function openArchive(workspace, output, { fileMode = 0o600 } = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, output);
    const begin = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => demandNothingThere(workspace, output));
    return {
        async create(path) {
            await begin();
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path);
            const unfinished = `${target}.part`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, 'w', fileMode);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            let bytes = 0;
            return {
                async write(chunk) {
                    hash.update(chunk);
                    bytes += chunk.byteLength;
                    await file.writeFile(chunk);
                },
                async finish() {
                    await file.sync();
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, target);
                    return { bytes, sha256: hash.digest('hex') };
                },
                async discard() {
                    await file.close();
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
                },
            };
        },
    };
}
async function demandNothingThere(workspace, output) {
    let at = workspace;
    for (const name of output.split('/').filter(Boolean)) {
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(at).catch(() => undefined);
        if (found === undefined)
            return;
        if (!found.isDirectory())
            throw occupied(output, 'is, or leads through, a symbolic link or a file');
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(at)).length > 0)
        throw occupied(output, 'is not empty');
}
const occupied = (output, what) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`The folder \`${output}\` of the input \`output\` ${what}, so nothing was saved`, 'Name one as `output` that is not in the checkout, as logs.yml does');


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


/***/ })

};

