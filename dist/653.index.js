export const id = 653;
export const ids = [653];
export const modules = {

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   o2: () => (/* binding */ policySize),
/* harmony export */   wz: () => (/* binding */ INLINE_POLICY_QUOTA),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2224);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5729);


/** Characters that all inline policies of one IAM user share, white space not counted (facts, AWS: IAM). */
const INLINE_POLICY_QUOTA = 2048;
/**
 * The inline policy of a grant, minified (design §7): shells on these nodes through this document, and nothing else,
 * with every statement bounded in time, so that AWS itself refuses from `expiresAt` on.
 */
function policyDocument(terms) {
    const { partition, region, id } = terms.account;
    const ssm = `arn:${partition}:ssm:${region}:${id}`;
    const bounds = boundsOf(terms);
    const nodes = [...terms.instances].sort().map(instance => nodeArn(terms.account, instance));
    return JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Action: 'ssm:StartSession',
                Resource: [...nodes, `${ssm}:document/${terms.document}`],
                // Without this check AWS lets a caller who names no document have the default one, whatever the Resource says.
                Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' }, ...bounds },
            },
            {
                Effect: 'Allow',
                Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
                Resource: `${ssm}:session/*`,
                // The caller's own sessions by tag: the name prefix `alice-*` would match `alice-admin-…` too.
                Condition: {
                    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
                    StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' },
                    ...bounds,
                },
            },
            {
                Effect: 'Allow',
                // session-manager-plugin ≥ 1.2.764.0 signs it with the caller's keys. `session/*` as in AWS's own managed
                // policies: `session/${aws:userid}-*` of AWS's samples does not match the session ids of IAM users.
                Action: 'ssmmessages:OpenDataChannel',
                Resource: `${ssm}:session/*`,
                Condition: bounds,
            },
        ],
    });
}
function boundsOf({ notBefore, expiresAt, mfa, sourceIps }) {
    return {
        DateLessThan: { 'aws:CurrentTime': (0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` leaves out the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(notBefore) } }),
        ...(mfa && { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        ...(sourceIps?.length && { IpAddress: { 'aws:SourceIp': sourceIps } }),
    };
}
function nodeArn({ partition, region, id }, instance) {
    return instance.startsWith('mi-')
        ? `arn:${partition}:ssm:${region}:${id}:managed-instance/${instance}`
        : `arn:${partition}:ec2:${region}:${id}:instance/${instance}`;
}
/** The inverse of {@link policyDocument}: what it covers, or `undefined` for anything that it would not have written. */
function parsePolicyDocument(json) {
    const terms = readTerms(json);
    if (!terms || policyDocument(terms) !== json)
        return undefined;
    const { account, instances, document, notBefore, expiresAt } = terms;
    return { region: account.region, instances, document, expiresAt, ...(notBefore && { notBefore }) };
}
/** Looks where the terms would stand if the document were ours; only re-rendering shows whether it is. */
function readTerms(json) {
    const arns = [
        ...json.matchAll(/"arn:(aws|aws-cn|aws-us-gov):(?:ec2|ssm):([a-z0-9-]+):(\d{12}):(instance|managed-instance|document)\/([\w.-]+)"/g),
    ];
    const [, partition, region, id, kind, document] = arns.pop() ?? [];
    const instances = arns.map(arn => arn[5] ?? '');
    const expiresAt = readInstant(/"DateLessThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const notBefore = readInstant(/"DateGreaterThan":\{"aws:CurrentTime":"([^"]{20})"\}/.exec(json));
    const sourceIps = /"aws:SourceIp":\[("[0-9a-f.:/]+"(?:,"[0-9a-f.:/]+")*)\]/.exec(json)?.[1];
    if (!region || !id || !document || kind !== 'document' || !expiresAt)
        return undefined;
    if (instances.length === 0 || !instances.every(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTANCE */ .YE.accepts))
        return undefined;
    return {
        account: { partition: partition, region, id },
        instances,
        document,
        expiresAt,
        ...(notBefore && { notBefore }),
        mfa: json.includes('"aws:MultiFactorAuthPresent"'),
        ...(sourceIps && { sourceIps: sourceIps.slice(1, -1).split('","') }),
    };
}
function readInstant(match) {
    const instant = match && new Date(match[1] ?? '');
    return instant && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
/**
 * The characters of a policy that count towards {@link INLINE_POLICY_QUOTA}. White space inside strings is counted, which errs
 * on the safe side: AWS says only that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 2831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ endingsOfPolicy)
/* harmony export */ });
/**
 * What ends one policy of an account: where its document says, or else wherever the account has sessions. `entries` are those
 * of the rules for that account, one a region.
 */
function endingsOfPolicy(entries, { policy, coverage, isTrusted, grant }) {
    const known = isTrusted ? coverage : undefined;
    const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))];
    return regions.map(region => {
        const { name, id, partition, roles, documents } = entries.find(entry => entry.region === region) ?? entries[0];
        const ours = [...documents.map(document => document.name), ...(coverage ? [coverage.document] : [])];
        return {
            account: { name, id, partition, region },
            role: roles.revoke,
            user: policy.user,
            policies: [policy.name],
            instances: known?.instances ?? 'any',
            documents: [...new Set(ours)],
            ...(known && { expiresAt: known.expiresAt }),
            ...(grant && { grant }),
        };
    });
}


/***/ }),

/***/ 6969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ isRevokeRed),
/* harmony export */   P4: () => (/* binding */ isUnsettled),
/* harmony export */   PH: () => (/* binding */ CLOSING_MS),
/* harmony export */   Re: () => (/* binding */ judgePasses),
/* harmony export */   Sh: () => (/* binding */ PROPAGATION_MS),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   oG: () => (/* binding */ measureOverrun),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9017);

/**
 * How long a deleted policy may still be honoured: IAM is eventually consistent, 5–60 s as a rule, 90 s at worst
 * (the record of jit-admin-session, facts.md).
 */
const PROPAGATION_MS = 90_000;
/** How long a session that has started may be missing from listings [inferred, facts.md]; we allow for more. */
const LISTING_LAG_MS = 10_000;
/** How long a session that was told to end may take: accepted in 1–5 s, closed 5–10 s later (facts.md, design §1). */
const CLOSING_MS = 15_000;
/** After this many passes a revocation that is still not clean gives up, loudly. */
const MAX_PASSES = 10;
/**
 * So many passes end no session while it cannot be read which of them another live grant covers. Then they end: IAM may
 * be unreachable for hours (facts.md), and access that nobody can show to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Which of the listed open sessions must end, and which another live grant of the user keeps. */
function planPass(ending, listed, live) {
    const within = listed.filter(session => (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, ending));
    const isCovered = (session) => live.some(grant => grant.instances.includes(session.target));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/**
 * Whether the passes so far prove that access has ended. They do when there were at least `minPasses`, and the last of
 * them found nothing open, nothing to delete and no fault, and came late enough: after no new session could
 * start any more (the end in the policy, or {@link PROPAGATION_MS} after the deletion, whichever is first) and
 * {@link LISTING_LAG_MS} more, in which a session that had just started comes into sight. `goneSince`: when the policies
 * were seen to be gone before the first pass, if they were.
 */
function judgePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another pass';
    const foundNothing = last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still open' : 'another pass';
}
/** The instant from which on AWS lets nobody in any more. */
function settledAt(ending, passes, goneSince) {
    // A pass that failed at nothing saw every policy gone. Who deleted those that it did not delete itself, and when, is
    // unknown (another job may have, between two passes of ours): count from there, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
/** When access ended: its expiry, or the revocation if that came first. */
function endOf(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were still open after `end`, and by how many milliseconds the last one was.
 * One that has no end yet counts up to `now`. A session that started after `end` counts only if a pass saw it open:
 * otherwise it belongs to a later grant. So do sessions that a live grant covers: they may go on.
 */
function measureOverrun(ending, end, sessions, passes, live, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = planPass(ending, sessions, live).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}
const isRevokeRed = ({ revocations, failures }) => failures.length > 0 || revocations.some(isUnsettled);
/** Whether somebody has to look: it is not proven, or what was ended was not what had been granted. */
const isUnsettled = ({ verdict, contradiction }) => verdict !== 'clean' || contradiction !== undefined;


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS),
/* harmony export */   qk: () => (/* binding */ lastMomentOf),
/* harmony export */   u8: () => (/* binding */ isOwner)
/* harmony export */ });
/** Whether it has ended. That AWS then always says when is not established. */
const isOver = ({ status, endedAt }) => endedAt !== undefined || status === 'Terminated' || status === 'Failed';
/** When it ended, if AWS says so: one that never connected was over as it began. */
const lastMomentOf = ({ status, startedAt, endedAt }) => endedAt ?? (status === 'Failed' ? startedAt : undefined);
/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (facts.md), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
function isOwner(arn, account, user) {
    const prefix = `arn:${account.partition}:iam::${account.id}:user/`;
    return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user;
}
/** Whether a session is this scope's: its owner, on its instances, through one of our session documents. */
function isWithin(session, scope) {
    const { owner, target } = session;
    const { account, documents, instances } = scope;
    return ((scope.owner === undefined ? isOwner(owner, account, scope.user) : owner === scope.owner) &&
        (instances === 'any' || instances.includes(target)) &&
        isThrough(session, account, documents));
}
/** Whether a session came through one of these documents of its account, by their names. */
function isThrough({ document }, account, documents) {
    // StartSession takes a document's ARN as well as its name; which of them a listing shows is not established.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return name !== undefined && documents.includes(name);
}


/***/ }),

/***/ 2565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ endingOfStray),
/* harmony export */   _: () => (/* binding */ findStrays)
/* harmony export */ });
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9017);

/** Sorts out the open sessions of an account and region: those that are ours, that nothing covers, and that nothing else ends. */
function findStrays(account, open, covers, endings) {
    const strays = new Map();
    for (const session of open) {
        const scope = scopeOf(account, session.owner);
        if (!(0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope) || endings.some(ending => isEnded(session, account, ending)))
            continue;
        if (covers.some(cover => isCovered(session, account, cover)))
            continue;
        const { owner } = session;
        const before = strays.get(owner)?.sessions ?? [];
        const user = scope.owner === undefined ? { user: scope.user } : {};
        strays.set(owner, { account, owner, ...user, sessions: [...before, session] });
    }
    return [...strays.values()];
}
/** Ends whatever the owner has open through our documents, covered sessions aside. */
function endingOfStray({ account, owner }) {
    return { ...scopeOf(account, owner), role: account.roles.revoke, policies: [] };
}
/** Everything of one owner, through any of our documents. */
function scopeOf(account, owner) {
    const { name, id, region, partition, documents } = account;
    const place = { name, id, region, partition };
    const ours = { account: place, instances: 'any', documents: documents.map(document => document.name) };
    // An ARN names an IAM user by its last part, whatever the path.
    const user = owner.slice(owner.lastIndexOf('/') + 1);
    if ((0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(owner, place, user))
        return { ...ours, user };
    return { ...ours, user: owner.slice(owner.indexOf('/') + 1), owner };
}
const isEnded = (session, { id, region }, ending) => ending.account.id === id && ending.account.region === region && (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, ending);
const isCovered = (session, account, { user, region, instances }) => region === account.region && instances.includes(session.target) && (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(session.owner, account, user);


/***/ }),

/***/ 9653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  revoke: () => (/* binding */ revoke)
});

// EXTERNAL MODULE: ./build/modes/revoke/end-access.js + 4 modules
var end_access = __webpack_require__(2553);
// EXTERNAL MODULE: ./build/domain/follow-up.js
var follow_up = __webpack_require__(3280);
// EXTERNAL MODULE: ./build/domain/waiting.js
var waiting = __webpack_require__(58);
;// CONCATENATED MODULE: ./build/modes/revoke/errands.js
/**
 * One errand after the other, beside the work: GitHub may take minutes to fail, and nobody's end waits for that. An errand
 * never throws: what failed comes back as sentences.
 */
function createErrands(failures) {
    let last = Promise.resolve();
    return {
        add: errand => {
            last = last.then(async () => void failures.push(...(await errand())));
        },
        done: () => last,
    };
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/grant.js
var grant = __webpack_require__(1911);
// EXTERNAL MODULE: ./build/domain/policy-document.js
var policy_document = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/domain/policy-ending.js
var policy_ending = __webpack_require__(2831);
// EXTERNAL MODULE: ./build/domain/stray-session.js
var stray_session = __webpack_require__(2565);
;// CONCATENATED MODULE: ./build/domain/emergency-stop.js




/** Ends every policy of an account that claims to be ours, and every session through our documents, whoever owns it. */
function endEverything(swept) {
    const endings = swept.policies.flatMap(policy => endingsOf(swept, policy));
    const strays = [...swept.sessions].flatMap(([entry, open]) => (0,stray_session/* findStrays */._)(entry, open, [], endings));
    return [...endings, ...strays.map(stray_session/* endingOfStray */.C)];
}
/** Ends one grant, by the name of its policy. */
function endGrant(swept, grantId) {
    const own = swept.policies.filter(({ name }) => (0,grant/* parsePolicyName */.hm)(name)?.grantId === grantId);
    return own.flatMap(policy => endingsOf(swept, policy));
}
function endingsOf({ entries }, policy) {
    const coverage = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
    const end = (0,grant/* parsePolicyName */.hm)(policy.name)?.expiresAt;
    const isTrusted = coverage !== undefined && coverage.expiresAt.getTime() === end?.getTime();
    return (0,policy_ending/* endingsOfPolicy */.a)(entries, { policy, coverage, isTrusted });
}

// EXTERNAL MODULE: ./build/domain/grant-record.js
var grant_record = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/domain/instant.js
var instant = __webpack_require__(2224);
// EXTERNAL MODULE: ./build/domain/rules.js + 3 modules
var rules = __webpack_require__(7631);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/modes/sweep/accounts.js
var sweep_accounts = __webpack_require__(5250);
// EXTERNAL MODULE: ./build/domain/session.js
var domain_session = __webpack_require__(9017);
// EXTERNAL MODULE: ./build/modes/revoke/facts.js
var revoke_facts = __webpack_require__(4697);
;// CONCATENATED MODULE: ./build/modes/revoke/find-endings.js





/**
 * Everything that a user holds through us, account by account: every policy that claims to be ours, readable or not, and
 * any session through our documents, even if its policy is gone. An account that fails does not stop the others. A user
 * whom no account knows, and who has no session, is a failure: in an emergency a slip of the pen must not look like success.
 */
async function findEndings(context, accounts, user) {
    const endings = [];
    const failures = [];
    await (0,p_map/* default */.Ay)(accounts, async (account) => {
        try {
            endings.push(...(await findInAccount(context, accounts, account, user)));
        }
        catch (error) {
            context.debug(error);
            failures.push((0,build_failure/* messageOf */.b)(error));
        }
    });
    if (endings.length + failures.length > 0)
        return { endings, failures };
    const names = accounts.map(({ name }) => name).join(', ');
    return {
        endings,
        failures: [`There is no IAM user ${user} in ${names}, and no open session of one. Check how the name is spelt`],
    };
}
async function findInAccount({ aws }, accounts, account, user) {
    const role = account.roles.revoke;
    const access = await aws.connect('revoke', { account, role }, [user]);
    const iam = access.iam(user);
    const names = await iam.policyNames(user);
    const policies = (names ?? []).filter(grant/* isOurs */.MU);
    const facts = await (0,revoke_facts/* readFacts */.M)(iam, user, policies);
    const documents = [...new Set([...account.documents.map(({ name }) => name), ...facts.documents])];
    const { expiresAt } = facts;
    const ending = { account, role, user, policies, instances: 'any', documents, ...(expiresAt && { expiresAt }) };
    // Regions that the rules have moved the account away from since.
    const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])));
    const left = [...new Set(facts.regions)].filter(region => !known.has(region));
    // A deleted user's sessions outlive the user.
    if (names === undefined && !(await access.ssm.openSessions()).some(session => (0,domain_session/* isWithin */.UO)(session, ending)))
        return [];
    return [ending, ...left.map(region => ({ ...ending, account: { ...account, region } }))];
}

// EXTERNAL MODULE: ./build/modes/revoke/progress.js
var progress = __webpack_require__(5455);
;// CONCATENATED MODULE: ./build/modes/revoke/plan.js









async function planRevoke(context, sources, target) {
    if (target.kind === 'grants')
        return planGrants(context, sources, target.grants);
    const { ruleFile, outdated } = await sources.readRules();
    const { accounts, followUp } = ruleFile.rules;
    const found = await find(context, sources, [...accounts.values()], target);
    return {
        followUp,
        grants: [],
        endings: found.endings,
        failures: [...(outdated === undefined ? [] : [outdated]), ...found.failures],
    };
}
/** A mistake in the rules must not keep access open: ending takes nothing from them but the number of passes. */
async function planGrants(context, sources, given) {
    const forged = sources.isDispatched ? await findForged(sources, given) : new Set();
    const grants = given.filter(record => !forged.has(record));
    const plan = { grants, endings: grants.map(grant_record/* endingOf */.z6) };
    const failures = given.filter(record => forged.has(record)).map(({ id }) => notAsRecorded(id));
    try {
        const { ruleFile, outdated } = await sources.readRules();
        if (outdated !== undefined)
            failures.push(outdated);
        return { ...plan, followUp: ruleFile.rules.followUp, failures };
    }
    catch (error) {
        context.debug(error);
        const { passes, intervalMs } = rules/* DEFAULT_FOLLOW_UP */.qV;
        const failure = `${(0,build_failure/* messageOf */.b)(error)} Ended with the default of ${passes} passes, ${(0,instant/* formatDuration */.a3)(intervalMs)} apart`;
        return { ...plan, followUp: rules/* DEFAULT_FOLLOW_UP */.qV, failures: [...failures, failure] };
    }
}
/** A made-up record could have the end of a live grant recorded and told. One that the ledger does not know is taken at its word. */
async function findForged({ ledger }, given) {
    const compared = await (0,p_map/* default */.Ay)(given, async (record) => {
        const known = await ledger.grant(record.id);
        return known && !(0,grant_record/* isSameGrant */.$w)(known, record) ? [record] : [];
    }, { concurrency: progress/* CONCURRENCY */.i });
    return new Set(compared.flat());
}
const notAsRecorded = (id) => `The record of grant ${id} is not the one on the ledger, so nothing was done by it. Hand over what mode \`grant\` put out; to end the grant at once, give its id as \`grant-id\``;
async function find(context, sources, accounts, target) {
    switch (target.kind) {
        case 'user':
            return findEndings(context, accounts, target.user);
        case 'everything': {
            // IAM may be out of reach for hours, and Session Manager not: here no session has to be covered.
            const { swept, blind, failures } = await (0,sweep_accounts/* readAccounts */.n)(context, accounts);
            return { endings: [...swept, ...blind].flatMap(endEverything), failures };
        }
        case 'grant id':
            return findGrant(context, sources, accounts, target.id);
    }
}
/**
 * By the names of the policies that AWS has; and by the ledger, where a run that was killed may have deleted the policy, and
 * died before the sessions had ended. A grant that neither knows is a failure: a slip of the pen must not look like success.
 */
async function findGrant(context, { ledger }, accounts, id) {
    const [{ swept, failures }, record] = await Promise.all([(0,sweep_accounts/* readAccounts */.n)(context, accounts), ledger.grant(id)]);
    const held = swept.flatMap(each => endGrant(each, id));
    const recorded = record && (0,grant_record/* endingOf */.z6)(record);
    const isHeld = held.some(({ user, account }) => user === recorded?.user && account.region === recorded.account.region);
    const endings = [
        ...held.map(each => ({ ...each, grant: recorded?.grant ?? { id } })),
        ...(recorded && !isHeld ? [recorded] : []),
    ];
    if (endings.length + failures.length > 0)
        return { endings, failures };
    const unknown = `No grant ${id} is live, and the ledger of the last months shows none. Check the id: the comment on its pull request has it. To end all that somebody holds, give the user instead`;
    return { endings, failures: [unknown] };
}
function describeEnding({ user, account, policies, expiresAt }) {
    const end = expiresAt ? `, which ends at ${(0,instant/* formatInstant */.r4)(expiresAt)}` : '';
    return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`;
}

;// CONCATENATED MODULE: ./build/modes/revoke/follow-up.js





/**
 * Waits for the end of each grant, and ends it. What ends later than this job may live goes to a fresh run or to the sweep,
 * as the rules say.
 */
async function followUp(context, audience, { endings, grants, followUp, failures: before }) {
    const { clock, log, signal } = context;
    const failures = [...before];
    const errands = createErrands(failures);
    const handedOver = [];
    let startedAt;
    const relay = async (some) => {
        const records = grants.filter((_, index) => some.includes(endings[index]));
        const failed = await audience.relay((0,follow_up/* followUpsOf */.lP)(records, followUp, clock.now()));
        const to = failed.length > 0 ? 'sweep' : 'relay';
        handedOver.push(...some.map(ending => ({ ending, to })));
        return failed;
    };
    const revocations = await (0,end_access/* endAccess */.q)(context, endings, followUp, {
        begin: (ending, now) => {
            startedAt ??= now;
            return (0,waiting/* waitingFor */.Fz)(ending, followUp, startedAt);
        },
        warn: some => errands.add(async () => (signal.aborted ? [] : audience.warn(some))),
        handOver: some => {
            const to = followUp.beyond === 'relay' ? 'handed over to the next run' : 'left to the sweep';
            for (const ending of some)
                log(`${to}: ${describeEnding(ending)}`);
            if (followUp.beyond === 'relay')
                errands.add(() => relay(some));
            else
                handedOver.push(...some.map(ending => ({ ending, to: 'sweep' })));
        },
    });
    await errands.done();
    failures.push(...(await audience.close(revocations)));
    return { plan: [], revocations, handedOver, failures };
}

// EXTERNAL MODULE: ./build/domain/revocation.js
var revocation = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/modes/revoke/live-grants.js
var live_grants = __webpack_require__(8108);
;// CONCATENATED MODULE: ./build/modes/revoke/look-ahead.js



/** All of a dry run: what would be ended now. */
async function lookAhead(context, { endings, failures: before }) {
    const { aws, clock, debug } = context;
    const ending = new Set(endings.flatMap(({ policies }) => policies));
    const plan = [];
    const failures = [...before];
    for (const each of endings) {
        const { user, owner } = each;
        try {
            const access = await aws.connect('revoke', each, owner === undefined ? [user] : []);
            const live = owner === undefined ? await (0,live_grants/* liveCoverage */.B)(access.iam(user), user, ending, clock.now()) : [];
            plan.push({ ending: each, ...(0,revocation/* planPass */.hJ)(each, await access.ssm.openSessions(), live) });
        }
        catch (error) {
            debug(error);
            failures.push((0,build_failure/* messageOf */.b)(error));
        }
    }
    return { plan, failures };
}

;// CONCATENATED MODULE: ./build/modes/revoke.js




/** Ends access, in passes that prove it (design §8). */
async function revoke(context, options) {
    const { target, wait, dryRun, audience } = options;
    const plan = await planRevoke(context, options, target);
    for (const ending of plan.endings)
        context.log(`plan: ${describeEnding(ending)}`);
    if (dryRun)
        return { ...(await lookAhead(context, plan)), revocations: [], handedOver: [] };
    if (wait && target.kind === 'grants')
        return followUp(context, audience, plan);
    const revocations = await (0,end_access/* endAccess */.q)(context, plan.endings, plan.followUp);
    return { plan: [], revocations, handedOver: [], failures: [...plan.failures, ...(await audience.tell(revocations))] };
}


/***/ }),

/***/ 5250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAccounts)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(606);
/* harmony import */ var _domain_grant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1911);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);



/** Accounts that are read at once. */
const CONCURRENCY = 8;
/** Reads every account of the rules, side by side; one that fails is a failure, and does not stop the others. */
async function readAccounts(context, accounts) {
    const read = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(byId(accounts), entries => readAccount(context, entries), { concurrency: CONCURRENCY });
    return {
        swept: read.flatMap(({ swept }) => swept ?? []),
        blind: read.flatMap(({ blind }) => blind ?? []),
        failures: read.flatMap(({ failures }) => failures),
    };
}
function byId(accounts) {
    const entries = new Map();
    for (const account of accounts) {
        const key = `${account.partition} ${account.id}`;
        entries.set(key, [...(entries.get(key) ?? []), account]);
    }
    return [...entries.values()];
}
/** The open sessions first, and then the policies: so the policy of every session that is seen is seen too. */
async function readAccount(context, entries) {
    const failures = [];
    const attempt = async (call) => {
        try {
            return await call();
        }
        catch (error) {
            context.debug(error);
            failures.push((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
            return undefined;
        }
    };
    const regions = await (0,p_map__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(entries, async (account) => {
        const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []));
        const open = access && (await attempt(() => access.ssm.openSessions()));
        return { account, access, open };
    });
    const policies = await attempt(() => readPolicies(regions.flatMap(({ access }) => access ?? [])));
    const sessions = new Map();
    for (const { account, open } of regions)
        if (open)
            sessions.set(account, open);
    const seen = { entries, policies: policies ?? [], sessions };
    return { ...(policies ? { swept: seen } : { blind: seen }), failures: [...new Set(failures)] };
}
/** IAM is the same in every region: the first that answers will do. */
async function readPolicies(accesses) {
    let last = new Error('No region of this account could be connected to');
    for (const { directory } of accesses) {
        try {
            return oursAmong(await directory.inlinePolicies());
        }
        catch (error) {
            last = error;
        }
    }
    throw last;
}
function oursAmong(users) {
    return [...users].flatMap(([user, policies]) => [...policies].flatMap(([name, document]) => ((0,_domain_grant_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurs */ .MU)(name) ? [{ user, name, document }] : [])));
}


/***/ })

};

