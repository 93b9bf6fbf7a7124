export const id = 4648;
export const ids = [4648];
export const modules = {

/***/ 88426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ isUnsettledDebt),
/* harmony export */   el: () => (/* binding */ stateOfDebt),
/* harmony export */   kt: () => (/* binding */ rejectedLately)
/* harmony export */ });
function stateOfDebt({ reviews, approvals, dueAt, isVoid }, now) {
    if (reviews.some(({ verdict }) => verdict === 'rejected'))
        return 'rejected';
    if (reviews.length >= approvals)
        return 'reviewed';
    if (isVoid)
        return 'void';
    return now > dueAt ? 'overdue' : 'open';
}
/** Whether it keeps the people of it from other access without an approval. */
const isUnsettledDebt = (debt, now) => ['open', 'overdue'].includes(stateOfDebt(debt, now));
/** For how long a rejection is an alarm: until people have seen it. */
const REJECTION_ALARM_MS = 24 * 3_600_000;
/** When the last person rejected it, if that was lately. */
function rejectedLately({ reviews }, now) {
    return reviews.find(({ verdict, at }) => verdict === 'rejected' && now.getTime() - at.getTime() < REJECTION_ALARM_MS);
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

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ isTrouble),
/* harmony export */   S9: () => (/* binding */ followedGrants),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   iI: () => (/* binding */ isRed)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32817);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62412);
/* harmony import */ var _revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4779);




/** The grants that may be open after this run: they need follow-ups. */
function followedGrants(outcomes) {
    return outcomes.flatMap(outcome => {
        if (outcome.kind === 'granted')
            return outcome.grant;
        const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed';
        return (isUnproven && outcome.unproven) || [];
    });
}
/** Whether the job fails: something that was requested is not done, or not proven. */
function isRed({ problems, outcomes, failures }) {
    return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble);
}
function isTrouble(outcome) {
    switch (outcome.kind) {
        case 'refused':
        case 'failed':
            return true;
        case 'ended':
            return (0,_revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnsettled */ .P4)(outcome.revocation);
        case 'granted':
        case 'grantable':
        case 'overtaken':
        case 'kept':
        case 'endable':
            return false;
    }
}
/** One line for people: who, where, and the outcome. */
function describeOutcome(outcome) {
    const { user, request } = outcome.entry;
    return `${user} on ${(0,_request_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTargets */ .Eg)(request)} in ${request.account}: ${describeResult(outcome)}`;
}
function describeResult(outcome) {
    switch (outcome.kind) {
        case 'granted':
            return `${outcome.repeated ? 'granted already, unchanged,' : 'granted'} until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'grantable':
            return `would be granted until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(outcome.grant.expiresAt)}`;
        case 'refused':
            return `refused: ${outcome.refusals.map(({ message, remedy }) => `${message}. ${remedy}`).join('; ')}`;
        case 'failed':
            return `failed: ${outcome.message}`;
        case 'overtaken':
            return 'overtaken by a later merge';
        case 'kept':
            return 'untouched';
        case 'ended':
            return `ended: ${_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .REVOCATION_VERDICT_WORDS */ .n[outcome.revocation.verdict]} after ${outcome.revocation.passes.length} passes`;
        case 'endable':
            return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`;
    }
}


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

/***/ 64645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findingsOfDebts),
/* harmony export */   r: () => (/* binding */ describeDebt)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _debt_debt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88426);


/** What people have to know of: reviews that are open or late, rejections of the last day, and what cannot be read. */
function findingsOfDebts(held, now) {
    return held.flatMap(({ user, account, debts, isUnreadable }) => {
        const about = { kind: 'debt', user, account };
        return [
            ...(isUnreadable ? [{ ...about, state: 'review-unreadable' }] : []),
            ...debts.flatMap((debt) => {
                const state = findingState(debt, now);
                return state ? [{ ...about, state, debt }] : [];
            }),
        ];
    });
}
function findingState(debt, now) {
    switch ((0,_debt_debt_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOfDebt */ .el)(debt, now)) {
        case 'open':
            return 'review-open';
        case 'overdue':
            return 'review-overdue';
        case 'rejected':
            return (0,_debt_debt_js__WEBPACK_IMPORTED_MODULE_1__/* .rejectedLately */ .kt)(debt, now) && 'review-rejected';
        case 'reviewed':
        case 'void':
            return undefined;
    }
}
/** A sentence without a full stop. */
function describeDebt({ debt, state }) {
    if (!debt)
        return 'What the witness has of access without an approval cannot be read';
    const what = `#${debt.pullRequest.number} gave access that nobody approved, until ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(debt.expiresAt)}`;
    const rejection = debt.reviews.find(({ verdict }) => verdict === 'rejected');
    if (rejection)
        return `${what}; ${rejection.by.login} rejected it: ${rejection.text}`;
    const due = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(debt.dueAt);
    return state === 'review-overdue' ? `${what}; its review was due at ${due}` : `${what}; its review is due at ${due}`;
}


/***/ }),

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FINDING_TITLES),
/* harmony export */   W: () => (/* binding */ FINDING_WORDS)
/* harmony export */ });
/** What the log, the issue and the output `result` call the states. The output is public: these words stay. */
const FINDING_WORDS = {
    live: 'live',
    'too-new': 'too new',
    revoking: 'leaving',
    undetermined: 'unjudged',
    malformed: 'unreadable',
    expired: 'expired',
    superseded: 'superseded',
    'ended-before': 'ended before',
    unknown: 'unknown',
    tampered: 'tampered',
    missing: 'missing',
    orphaned: 'stray',
    closing: 'closing',
    foreign: 'foreign',
    'review-open': 'review open',
    'review-overdue': 'review overdue',
    'review-rejected': 'review rejected',
    'review-unreadable': 'review unreadable',
};
/** The same for people who read a summary or an issue: what was found. */
const FINDING_TITLES = {
    live: 'Access as it was merged',
    'too-new': 'A policy that is too new to judge',
    revoking: 'A policy that another job is ending',
    undetermined: 'A policy that could not be judged',
    malformed: 'A policy whose name is like ours, and cannot be read',
    expired: 'Access that is over',
    superseded: 'Access whose request was changed or removed',
    'ended-before': 'Access that had ended, and was put back',
    unknown: 'Access that nobody merged',
    tampered: 'Access that differs from what was approved',
    missing: 'Access that was merged, and is not there',
    orphaned: 'Open sessions that no access covers',
    closing: 'Sessions that are closing',
    foreign: 'Sessions through a document that the rules name as not ours',
    'review-open': 'Access that nobody approved, and that has to be reviewed',
    'review-overdue': 'Access that nobody approved, and whose review is late',
    'review-rejected': 'Access that nobody approved, and that a reviewer rejected',
    'review-unreadable': 'Access without an approval, whose record cannot be read',
};


/***/ }),

/***/ 32238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ targetOfOrphan),
/* harmony export */   Vo: () => (/* binding */ reasonOfSessions),
/* harmony export */   aU: () => (/* binding */ findOrphanedSessions),
/* harmony export */   b2: () => (/* binding */ findForeignSessions)
/* harmony export */ });
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61933);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12942);




/**
 * The open sessions of an account and region that came through our documents, that nothing covers and that no planned target
 * ends.
 *
 * @param roles names of the roles under ROLE_PATH: the others hold no policies of ours
 */
function findOrphanedSessions(account, roles, open, covers, endings) {
    const orphans = new Map();
    for (const session of open) {
        const principal = (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .principalOfOwner */ .x$)(session.owner, account, roles);
        if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, scopeOf(account, principal)) || endings.some(ending => isEnded(session, account, ending)))
            continue;
        if (covers.some(cover => isCovered(session, account, cover)))
            continue;
        const { owner } = session;
        const before = orphans.get(owner)?.sessions ?? [];
        orphans.set(owner, { account, owner, principal, sessions: [...before, session] });
    }
    return [...orphans.values()];
}
/**
 * The open sessions through documents that the rules name as foreign, by owner: nothing here ends them, and they are never
 * passed over in silence.
 */
function findForeignSessions(account, roles, open) {
    const through = open.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrough */ .WT)(session, account, account.foreignDocuments));
    return (0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(through, ({ owner }) => owner).map(sessions => {
        const { owner } = sessions[0];
        return { account, owner, principal: (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .principalOfOwner */ .x$)(owner, account, roles), sessions };
    });
}
/**
 * The target that ends all open sessions of the owner through our documents, except covered ones. Where sessions of the owner stay
 * open by what is approved and has no policy, no pass could see that they are covered: then only those on the same instances.
 */
function targetOfOrphan({ account, owner, principal, sessions }, approved) {
    const user = principal.kind === 'iam-user' ? principal.name : owner.slice(owner.indexOf('/') + 1);
    const scope = { ...scopeOf(account, principal), user, role: account.roles.revoke, policies: [] };
    const isApproved = approved.some(each => (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .includesPrincipal */ .YW)(each.principal, principal) && each.region === account.region);
    return isApproved ? { ...scope, instances: [...new Set(sessions.map(({ target }) => target))] } : scope;
}
/** All sessions of one owner through any of our documents. */
function scopeOf({ name, id, region, partition, documents }, principal) {
    return {
        account: { name, id, region, partition },
        principal,
        instances: 'any',
        documents: documents.map(document => document.name),
    };
}
const isEnded = (session, { id, region }, ending) => ending.account.id === id && ending.account.region === region && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, ending);
const isCovered = (session, account, { principal, region, instances }) => region === account.region && (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .mayReach */ .Bs)(instances, session.target) && (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnedBy */ .D0)(session.owner, account, principal);
/** Why sessions are told of: a sentence without a full stop. */
function reasonOfSessions({ state, sessions, }) {
    const where = [...new Set(sessions.map(({ target }) => target))].join(', ');
    switch (state) {
        case 'closing':
            return `AWS lists it as Terminating on ${where}: it was told to end`;
        case 'orphaned':
            return `No live grant covers what is open on ${where}`;
        case 'foreign': {
            const through = [...new Set(sessions.flatMap(({ document }) => document ?? []))].join(', ');
            return `Open on ${where} through ${through}, which the rules name as foreign: it is not ended here`;
        }
    }
}


/***/ }),

/***/ 67826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ endingsOfPolicy)
/* harmony export */ });
/* harmony import */ var _grant_binding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6285);
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92390);


/**
 * The targets that end one policy of an account: in the region that its document names, or else in every region where the
 * account has sessions. `entries`: the rules' entries for that account, one per region.
 */
function endingsOfPolicy(entries, { policy, user, coverage, isTrusted, grant }) {
    const known = isTrusted ? coverage : undefined;
    const regions = coverage ? [coverage.region] : [...new Set(entries.map(({ region }) => region))];
    return regions.map(region => {
        const { name, id, partition, roles, documents, foreignDocuments, logs } = entries.find(entry => entry.region === region) ?? entries[0];
        // A policy that names a foreign document is ended, and what came through that document is not.
        const named = coverage && !foreignDocuments.includes(coverage.document) ? [coverage.document] : [];
        const ours = [...documents.map(document => document.name), ...named];
        return {
            account: { name, id, partition, region },
            role: roles.revoke,
            bucket: logs.bucket,
            user,
            principal: (known && (0,_grant_binding_js__WEBPACK_IMPORTED_MODULE_0__/* .coveredBy */ .UJ)(policy.holder, known)) ?? (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_1__/* .principalOf */ .i6)(policy.holder),
            policies: [policy.name],
            instances: known?.instances ?? 'any',
            documents: [...new Set(ours)],
            ...(known && { expiresAt: known.expiresAt }),
            ...(grant && { grant }),
        };
    });
}


/***/ }),

/***/ 6994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ RESPONSES),
/* harmony export */   X: () => (/* binding */ HEAR_AWS)
/* harmony export */ });
/** What to do about a session that stays `Terminating`: telling it again to end does not help (docs/aws-facts.md SSM-8). */
const HEAR_AWS = 'If it stays so, its instance does not hear AWS: see whether the instance is online and its agent runs, and as the last resort stop it; docs/troubleshooting.md says how';
/** The response to each state. */
const RESPONSES = {
    live: { ends: false, severity: 'nothing' },
    'too-new': { ends: false, severity: 'nothing' },
    revoking: { ends: false, severity: 'nothing' },
    undetermined: { ends: false, severity: 'nothing', remedy: 'Run the sweep again' },
    malformed: { ends: false, severity: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
    expired: { ends: true, severity: 'nothing' },
    superseded: { ends: true, severity: 'nothing' },
    'ended-before': {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy after that, and in the transcripts what was done with it',
    },
    unknown: {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
    },
    tampered: {
        ends: true,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who called iam:PutUserPolicy; if the access is still needed, ask for it in a new pull request',
    },
    missing: {
        ends: false,
        severity: 'warning',
        remedy: 'Run the sweep with `repair: true`, or the job of its merge again. If it was there, find out in CloudTrail who called iam:DeleteUserPolicy',
    },
    orphaned: {
        ends: true,
        severity: 'warning',
        remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
    },
    // Usually closed seconds later. What stays so is not proven to have ended, which makes the job red.
    closing: { ends: true, severity: 'nothing', remedy: HEAR_AWS },
    foreign: {
        ends: false,
        severity: 'nothing',
        remedy: 'See that this was meant: the rules name its session document as foreign, so it is not ended here',
    },
    'review-open': {
        ends: false,
        severity: 'nothing',
        remedy: 'Have it reviewed by a person who may approve, in its issue',
    },
    'review-overdue': {
        ends: false,
        severity: 'alarm',
        remedy: 'Have it reviewed by a person who may approve, in its issue: until then these people get no other',
    },
    'review-rejected': {
        ends: false,
        severity: 'alarm',
        remedy: 'Find out in the transcripts what was done with it, end it if it is open, and see whether these people belong under `break_glass`',
    },
    'review-unreadable': {
        ends: false,
        severity: 'alarm',
        remedy: 'Find out in CloudTrail who wrote to `ledger/break-glass/` of the bucket',
    },
};


/***/ }),

/***/ 4648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jb: () => (/* binding */ describeFinding),
  Ic: () => (/* binding */ isAlarm),
  YE: () => (/* binding */ isSweepRed),
  Vv: () => (/* binding */ isWarning),
  cK: () => (/* binding */ planSweep),
  A3: () => (/* binding */ reasonOf),
  SM: () => (/* binding */ remedyOf),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/grant/binding.js
var binding = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(34750);
// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(62412);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session = __webpack_require__(12942);
// EXTERNAL MODULE: ./build/domain/reconcile/debt-finding.js
var debt_finding = __webpack_require__(64645);
// EXTERNAL MODULE: ./build/domain/reconcile/finding-words.js
var finding_words = __webpack_require__(5831);
// EXTERNAL MODULE: ./build/domain/grant/access.js
var access = __webpack_require__(63176);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/merge/young.js
var young = __webpack_require__(30838);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-request.js + 1 modules
var evaluate_request = __webpack_require__(44188);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
;// CONCATENATED MODULE: ./build/domain/reconcile/holding.js

/**
 * Whether a policy is held by whom the rules named when it was merged, and by the role that it was given to: one that was made anew
 * has another id. IAM names roles as they are spelt.
 */
function holdingOf(subject, holder, { pullRequest, since }) {
    const foreign = (why) => ({ kind: 'foreign', why });
    if (subject.kind === 'iam-user' && holder.kind === 'user' && holder.name === subject.name)
        return { kind: 'own', bound: {} };
    if (subject.kind === 'assumed-role' && holder.kind === 'role' && holder.name === subject.role) {
        const given = since.kind === 'stands' && since.past?.kind === 'given' ? since.past.roleId : undefined;
        if (given !== undefined && given !== holder.id)
            return foreign(`It was given to another role of that name (${given}): the role was deleted and made anew`);
        return { kind: 'own', bound: { boundTo: { roleId: holder.id, identity: subject.identity } } };
    }
    return foreign(`#${pullRequest} asked for it for the ${(0,principal/* describePrincipal */.wC)(subject)}, and the ${(0,principal/* describeHolder */.sG)(holder)} holds it`);
}
/** Why a document does not belong where it is, whatever git knows; `undefined` if it may. A sentence without a full stop. */
function misplacedIn(holder, { boundTo }) {
    if (holder.kind === 'user')
        return boundTo ? 'Its document is for a person with a role, and an IAM user has it' : undefined;
    if (!boundTo)
        return 'Its document is bound to nobody, so everyone who may assume its role can use it';
    if (boundTo.roleId === holder.id)
        return undefined;
    return `Its document is bound to another role of that name (${boundTo.roleId}): the role was deleted and made anew`;
}

;// CONCATENATED MODULE: ./build/domain/reconcile/observed-policy.js







/** Classifies one policy by what AWS, git and GitHub have. `account`: where it is held. */
function classifyPolicy(policy, account, origin, now) {
    const name = (0,policy_name/* parsePolicyName */.hm)(policy.name);
    const user = origin.kind === 'merged' ? origin.entry.user : policy.holder.name;
    const classified = (state, why) => ({ policy, user, state, why });
    if (!name)
        return classified('malformed', 'Its name begins like those of our policies, and is none of them');
    if (origin.kind === 'unmerged')
        return classified('unknown', origin.why);
    const granted = origin.kind === 'merged' ? verifyMerge(policy, name, account, origin) : undefined;
    if (granted)
        return { policy, user, ...granted };
    const grant = origin.kind === 'merged' ? { grant: referenceOf(name, origin) } : {};
    // A document that contradicts its own name is tampered, whatever git knows.
    const contradiction = contradictionIn(policy, name);
    if (contradiction)
        return { ...classified('tampered', contradiction), ...grant };
    if (name.expiresAt <= now)
        return { ...classified('expired', `It ended at ${(0,instant/* formatMoment */.K9)(name.expiresAt)}`), ...grant };
    switch (origin.kind) {
        case 'too-new':
            return classified('too-new', origin.why);
        case 'unknown':
            return origin.removedAt
                ? classified(...stateOf({ kind: 'removed', at: origin.removedAt }, name, now))
                : classified('undetermined', origin.why);
        case 'merged':
            return { ...classified(...stateOf(origin.since, name, now)), ...grant };
    }
}
const referenceOf = ({ grantId }, { mergedAt, pullRequest }) => ({
    id: grantId,
    mergedAt,
    pullRequest,
});
/**
 * Verifies a policy whose request was merged: it must be exactly what mode `grant` writes for it. Returns `undefined` if it
 * is.
 */
function verifyMerge(policy, name, account, origin) {
    const { entry, mergedAt, pullRequest, rulesBefore } = origin;
    const unknown = (why) => ({ state: 'unknown', why });
    if (!('rules' in rulesBefore))
        return unknown(rulesBefore.message);
    const allowed = (0,evaluate_request/* whenApproved */.OZ)((0,evaluate_request/* evaluateRequest */.LO)(entry.user, entry.request, mergedAt, rulesBefore));
    if (!allowed.ok) {
        const reasons = allowed.refusals.map(({ message }) => message).join('; ');
        return unknown(`#${pullRequest} asked for it, and the rules before it did not allow it: ${reasons}`);
    }
    const asked = allowed.account;
    if (asked.id !== account.id || asked.partition !== account.partition)
        return unknown(`#${pullRequest} asked for account ${asked.id}, not for ${account.id}`);
    const { expiresAt, terms } = (0,access/* accessOf */.Y)(entry.request, mergedAt, asked, allowed.document, allowed.rule);
    const instances = instancesOf(allowed.targets, origin.since, policy);
    if (instances === 'unrecorded')
        return unknown(UNRECORDED);
    const tampered = (why) => ({ state: 'tampered', why, grant: referenceOf(name, origin) });
    const misplaced = whyMisplaced(policy);
    if (misplaced !== undefined)
        return tampered(misplaced);
    const holding = holdingOf(allowed.principal, policy.holder, origin);
    if (holding.kind === 'foreign')
        return tampered(holding.why);
    const document = (0,access/* documentOf */.l)(terms, instances, holding.bound);
    if (policy.name !== (0,policy_name/* policyName */.ct)(expiresAt, name.grantId))
        return tampered(`#${pullRequest} ends at ${(0,instant/* formatMoment */.K9)(expiresAt)}, not when its name says`);
    if ((0,policy_document/* inPresentForm */.NV)(policy.document) !== document)
        return tampered(`Its document is not the one that #${pullRequest} was given`);
    return undefined;
}
/**
 * The instances that the document of a merge must name. Which ones AWS resolved only the witness tells: until it was asked, those
 * of the document itself count, and the rest of it is compared.
 */
function instancesOf(targets, since, policy) {
    if (targets.kind === 'ids')
        return targets.ids;
    if (since.kind === 'stands' && since.past?.kind === 'given')
        return since.past.instances;
    const said = (0,policy_document/* parsePolicyDocument */.X)(policy.document)?.instances ?? [];
    return 'tagged' in said ? [] : said;
}
const UNRECORDED = 'The witness does not say to which instances its names or tags were resolved, so that what the policy names is not proven';
function whyMisplaced({ holder, document }) {
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    return said && misplacedIn(holder, said);
}
function contradictionIn(policy, { expiresAt }) {
    const said = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
    if (!said)
        return 'Its document is not in the words that we write';
    if (said.expiresAt.getTime() === expiresAt.getTime())
        return misplacedIn(policy.holder, said);
    return `Its document ends at ${(0,instant/* formatMoment */.K9)(said.expiresAt)}, not when its name says`;
}
function stateOf(since, { expiresAt }, now) {
    switch (since.kind) {
        case 'stands':
            return standing(since.past, expiresAt, now);
        case 'unknown':
            return ['undetermined', since.why];
        case 'removed': {
            const when = (0,instant/* formatMoment */.K9)(since.at);
            return (0,young/* isYoung */.P)(since.at, now)
                ? ['revoking', `Its request was removed at ${when}: the job of that merge is ending it`]
                : ['superseded', `Its request was removed at ${when}`];
        }
    }
}
function standing(past, expiresAt, now) {
    switch (past?.kind) {
        case undefined:
        case 'given':
            return ['live', `Until ${(0,instant/* formatMoment */.K9)(expiresAt)}`];
        case 'not-given':
            return ['unknown', past.why];
        case 'ended': {
            const { key, kind, at } = past.end;
            const what = `${kind === 'stopped' ? 'An emergency stop counts for it' : 'It was ended'} (${key}, ${(0,instant/* formatMoment */.K9)(at)})`;
            return (0,young/* isYoung */.P)(at, now) ? ['revoking', `${what}: that job is ending it`] : ['ended-before', what];
        }
    }
}

// EXTERNAL MODULE: ./build/domain/reconcile/orphaned-session.js
var orphaned_session = __webpack_require__(32238);
// EXTERNAL MODULE: ./build/domain/reconcile/policy-target.js
var policy_target = __webpack_require__(67826);
// EXTERNAL MODULE: ./build/domain/reconcile/responses.js
var responses = __webpack_require__(6994);
;// CONCATENATED MODULE: ./build/domain/reconcile/sweep.js












const isAlarm = ({ state }) => responses/* RESPONSES */.L[state].severity === 'alarm';
const isWarning = ({ state }) => responses/* RESPONSES */.L[state].severity === 'warning';
/**
 * Classifies all policies and sessions of one account. What is not ours is never mentioned. `approved`: what is approved and has
 * no policy, because another hand deleted it; sessions that it covers stay open.
 */
function planSweep(snapshot, originOf, now, approved = [], ends = state => responses/* RESPONSES */.L[state].ends) {
    const [first] = snapshot.entries;
    const policies = snapshot.policies.map(policy => {
        const classified = classifyPolicy(policy, first, originOf(policy), now);
        const coverage = (0,policy_document/* parsePolicyDocument */.X)(policy.document);
        const account = snapshot.entries.find(({ region }) => region === coverage?.region) ?? first;
        return { kind: 'policy', account, ...classified, coverage };
    });
    const ended = policies.filter(({ state }) => ends(state));
    const endings = ended.flatMap(each => (0,policy_target/* endingsOfPolicy */.a)(snapshot.entries, { ...each, isTrusted: responses/* RESPONSES */.L[each.state].severity !== 'alarm' }));
    const covers = policies.flatMap(({ state, policy, coverage }) => {
        const principal = coverage && (0,binding/* coveredBy */.UJ)(policy.holder, coverage);
        const isLeft = !ends(state) && state !== 'malformed';
        return isLeft && coverage && isOpen(coverage, now) && principal ? [{ principal, ...coverage }] : [];
    });
    const orphans = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findOrphanedSessions */.aU)(entry, snapshot.roles, open, [...covers, ...approved], endings));
    const preview = (ending) => {
        const { account } = ending;
        const own = covers.filter(({ region }) => region === account.region);
        const entry = snapshot.entries.find(({ region }) => region === account.region);
        return { ending, ...(0,revocation/* planPass */.hJ)(ending, (entry && snapshot.sessions.get(entry)) ?? [], own) };
    };
    const foreign = [...snapshot.sessions].flatMap(([entry, open]) => (0,orphaned_session/* findForeignSessions */.b2)(entry, snapshot.roles, open));
    return {
        findings: [
            ...policies.map(({ coverage: _, ...finding }) => finding),
            ...orphans.flatMap(findingsOf),
            ...foreign.map(each => ({ kind: 'session', state: 'foreign', ...each })),
        ],
        endings: [...endings, ...orphans.map(orphan => (0,orphaned_session/* targetOfOrphan */.$K)(orphan, approved))].map(preview),
    };
}
/** Those that were told to end are no news, and nobody let them in anew. */
function findingsOf({ sessions, ...orphan }) {
    const inState = (state, some) => some.length > 0 ? [{ kind: 'session', state, ...orphan, sessions: some }] : [];
    return [
        ...inState('orphaned', sessions.filter(each => !(0,session/* isClosing */.wH)(each))),
        ...inState('closing', sessions.filter(session/* isClosing */.wH)),
    ];
}
const isOpen = ({ notBefore = new Date(0), expiresAt }, now) => expiresAt > now && notBefore <= now;
/** Whether the job fails: an alarm, an end that is not proven, or a failure needs a person. */
const isSweepRed = ({ findings, revocations, outcomes, failures }) => failures.length > 0 || findings.some(isAlarm) || revocations.some(revocation/* isUnsettled */.P4) || outcomes.some(outcome/* isTrouble */.KM);
/** What to do about a finding: an imperative sentence without a full stop; absent when nothing has to be done. */
function remedyOf(finding) {
    const { remedy } = responses/* RESPONSES */.L[finding.state];
    return isOnRole(finding) ? remedy?.replaceAll('UserPolicy', 'RolePolicy') : remedy;
}
const isOnRole = (finding) => (finding.kind === 'policy' && finding.policy.holder.kind === 'role') ||
    (finding.kind === 'grant' && finding.planned.principal.kind === 'assumed-role');
/** The subject of a finding, in the words of the job log. */
function subjectOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return { user: finding.user, account: finding.account, what: finding.policy.name };
        case 'session': {
            const { principal, owner, account, sessions } = finding;
            const user = principal.kind === 'iam-user' ? principal.name : owner;
            return { user, account, what: sessions.map(({ id }) => id).join(', ') };
        }
        case 'grant':
            return { user: finding.planned.user, account: finding.planned.account, what: finding.planned.policyName };
        case 'debt':
            return { user: finding.user, account: finding.account, what: finding.debt?.grant ?? finding.user };
    }
}
/** A sentence without a full stop. */
function reasonOf(finding) {
    switch (finding.kind) {
        case 'policy':
            return finding.why;
        case 'session':
            return (0,orphaned_session/* reasonOfSessions */.Vo)(finding);
        case 'grant': {
            const { approval, expiresAt } = finding.planned;
            return `#${approval.pullRequest.number} gives it until ${(0,instant/* formatMoment */.K9)(expiresAt)}, and it is not there`;
        }
        case 'debt':
            return (0,debt_finding/* describeDebt */.r)(finding);
    }
}
/** One line for people: `tampered: alice in dev: jit.…: …`. */
function describeFinding(finding) {
    const { user, account, what } = subjectOf(finding);
    return `${finding_words/* FINDING_WORDS */.W[finding.state]}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`;
}


/***/ }),

/***/ 62412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ planClaims),
/* harmony export */   KB: () => (/* binding */ isRevokeRed),
/* harmony export */   P4: () => (/* binding */ isUnsettled),
/* harmony export */   PH: () => (/* binding */ CLOSING_MS),
/* harmony export */   Sh: () => (/* binding */ PROPAGATION_MS),
/* harmony export */   c9: () => (/* binding */ decidePasses),
/* harmony export */   hJ: () => (/* binding */ planPass),
/* harmony export */   oD: () => (/* binding */ PASSES_TO_LEARN_COVERAGE),
/* harmony export */   xI: () => (/* binding */ LISTING_LAG_MS)
/* harmony export */ });
/* unused harmony export MAX_PASSES */
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53173);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12942);



/**
 * How long IAM may still honour a deleted policy: it is eventually consistent, usually within 5–60 s, 90 s at worst
 * (docs/aws-facts.md IAM-7).
 */
const PROPAGATION_MS = 90_000;
/** How long a started session may be missing from listings [inferred, docs/aws-facts.md SSM-3], with a margin. */
const LISTING_LAG_MS = 10_000;
/** How long a terminated session may take to close: accepted in 1–5 s, closed 5–10 s later (docs/aws-facts.md SSM-8). */
const CLOSING_MS = 15_000;
/** A revocation that is not clean after this many passes stops with an alarm. */
const MAX_PASSES = 10;
/**
 * For this many passes no session is terminated while the coverage by other live grants cannot be read. After that they are:
 * IAM may be unreachable for hours (docs/aws-facts.md IAM-9), and access that is not shown to be covered has to end.
 */
const PASSES_TO_LEARN_COVERAGE = 2;
/** Splits the listed open sessions into those that must end and those that another live grant of their owner covers. */
function planPass(scope, listed, live) {
    const within = listed.filter(session => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(session, scope));
    const isCovered = ({ target, owner }) => live.some(grant => (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .surelyReaches */ .WN)(grant.instances, scope.instances, target) && (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnedBy */ .D0)(owner, scope.account, grant.principal));
    return { open: within.filter(session => !isCovered(session)), covered: within.filter(isCovered) };
}
/** The same for several owners. Each is covered only by their own grants: another owner may be another person. */
function planClaims(claims, listed) {
    const plans = claims.map(({ scope, live = [] }) => planPass(scope, listed, live));
    return { open: plans.flatMap(({ open }) => open), covered: plans.flatMap(({ covered }) => covered) };
}
/**
 * Whether the passes so far prove that access has ended. They do if there are at least `minPasses`, and the last one found
 * nothing open, deleted nothing, had no failure and came late enough. Late enough is {@link LISTING_LAG_MS}, in which a new
 * session becomes visible, after the last moment at which a session could start: the end in the policy, or {@link
 * PROPAGATION_MS} after the deletion, the earlier of both. `goneSince`: when the policies were seen to be gone before the
 * first pass, if they were. Policies that could not be listed prevent the proof.
 */
function decidePasses(ending, passes, minPasses, goneSince) {
    const last = passes.at(-1);
    if (!last || passes.length < minPasses)
        return 'another-pass';
    const isProvable = ending.arePoliciesUnread === undefined;
    const foundNothing = isProvable && last.open.length === 0 && last.deleted.length === 0 && last.failures.length === 0;
    if (foundNothing && last.at.getTime() >= settledAt(ending, passes, goneSince).getTime() + LISTING_LAG_MS)
        return 'clean';
    return passes.length >= MAX_PASSES ? 'still-open' : 'another-pass';
}
/** The instant from which AWS admits no new session. */
function settledAt(ending, passes, goneSince) {
    // A pass without failures has seen every policy gone. Policies that it did not delete itself were deleted by another job at
    // an unknown time, perhaps between two passes: count from that pass, or from a later deletion.
    const sawAllGone = goneSince ?? passes.find(pass => pass.failures.length === 0)?.at;
    const lastDeletion = passes.findLast(pass => pass.deleted.length > 0)?.at;
    const gone = Math.max(...[sawAllGone, lastDeletion].map(at => at?.getTime() ?? 0));
    const propagated = gone + PROPAGATION_MS;
    return new Date(ending.expiresAt ? Math.min(ending.expiresAt.getTime(), propagated) : propagated);
}
const isRevokeRed = ({ revocations, unread, failures }) => unread.length + failures.length > 0 || revocations.some(isUnsettled);
/** Whether a person must look at it: the end is not proven, or the policy was not what had been granted. */
const isUnsettled = ({ verdict, contradiction }) => verdict !== 'clean' || contradiction !== undefined;


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

/***/ 12942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   hf: () => (/* binding */ LONGEST_SESSION_MS),
/* harmony export */   qk: () => (/* binding */ lastMomentOf),
/* harmony export */   wH: () => (/* binding */ isClosing)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92390);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53173);


/** Whether it has ended. AWS may not always say when. */
const isOver = ({ status, endedAt }) => endedAt !== undefined || status === 'Terminated' || status === 'Failed';
/** Whether it was told to end, and AWS still lists it. */
const isClosing = ({ status }) => status === 'Terminating';
/** When it ended, if AWS says so. A session that never connected ended when it started. */
const lastMomentOf = ({ status, startedAt, endedAt }) => endedAt ?? (status === 'Failed' ? startedAt : undefined);
/** No session document allows a longer session: `maxSessionDuration` is at most 1,440 minutes. */
const LONGEST_SESSION_MS = 24 * 3_600_000;
/** Whether a session belongs to a scope: its owner, on its instances, through one of our session documents. */
function isWithin(session, scope) {
    const { owner, target } = session;
    const { account, principal, documents, instances } = scope;
    return (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnedBy */ .D0)(owner, account, principal) && (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReach */ .Bs)(instances, target) && isThrough(session, account, documents);
}
/** Whether a session came through one of these documents of its account, by their names. */
function isThrough({ document }, account, documents) {
    // StartSession accepts a document's ARN as well as its name; it is not known which of them a listing shows.
    const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`;
    const name = document?.startsWith(own) ? document.slice(own.length) : document;
    return name !== undefined && documents.includes(name);
}


/***/ })

};

