export const id = 411;
export const ids = [411];
export const modules = {

/***/ 3176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessOf)
/* harmony export */ });
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);


/** `sessionDocument` is the one that covers the request; `rule` gives the conditions. */
function accessOf(request, mergedAt, account, sessionDocument, { mfa, sourceIps }) {
    const { opensAt, expiresAt } = (0,_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const document = (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .policyDocument */ .yr)({
        account,
        instances: request.instances,
        document: sessionDocument,
        ...(opensAt > mergedAt && { notBefore: opensAt }),
        expiresAt,
        mfa,
        ...(sourceIps && { sourceIps }),
    });
    return { opensAt, expiresAt, document };
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyDocument),
/* harmony export */   o2: () => (/* binding */ policySize),
/* harmony export */   wz: () => (/* binding */ INLINE_POLICY_QUOTA),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5033);


/** Characters that all inline policies of one IAM user share, white space not counted (docs/aws-facts.md IAM-1). */
const INLINE_POLICY_QUOTA = 2048;
/**
 * The inline policy of a grant, minified (docs/design.md §7): shells on these nodes through this document, and nothing else,
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
        DateLessThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(expiresAt) },
        // `DateGreaterThan` leaves out the first second itself.
        ...(notBefore && { DateGreaterThan: { 'aws:CurrentTime': (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(notBefore) } }),
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
    if (instances.length === 0 || !instances.every(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .INSTANCE */ .YE.accepts))
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

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isInvalid),
/* harmony export */   h: () => (/* binding */ refusalsOf)
/* harmony export */ });
/** Why a merge would not give what is asked, however many approve: at the request. */
function refusalsOf(preview, approvals) {
    if (preview.kind === 'refused')
        return preview.refusals;
    return approvals.kind === 'known' ? (approvals.standings.get(preview)?.refusals ?? []) : [];
}
/** Whether the check is red: something has to change before anybody can approve. Missing approvals alone are no mistake. */
function isInvalid({ problems, previews, approvals, failures }) {
    const isRefused = previews.some(preview => refusalsOf(preview, approvals).length > 0);
    return problems.length > 0 || failures.length > 0 || isRefused || approvals.kind === 'unknown';
}


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ evaluateRequest),
/* harmony export */   l4: () => (/* binding */ refusalsOfReason),
/* harmony export */   nu: () => (/* binding */ judgeTerms)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);



/**
 * Whether the rules allow `user` what is asked, approvals aside; every reason if they do not. `mergedAt` is when the request
 * was merged, or would be.
 */
function evaluateRequest(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => [
        ...refusalsOfTimes(request, mergedAt, rule),
        ...refusalsOfReason(request, rule),
    ]);
}
/** The same, whatever the request gives as its reason. */
function judgeTerms(user, request, mergedAt, rules) {
    return judge(user, request, rules, rule => refusalsOfTimes(request, mergedAt, rule));
}
function judge(user, request, rules, refusalsOfRule) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, rules);
    const beneficiary = rules.users.get(user);
    const document = account?.documents.find(({ maxMs }) => maxMs >= request.durationMs)?.name;
    if (account && rule && beneficiary !== undefined && document !== undefined) {
        const refusals = refusalsOfRule(rule);
        return refusals.length > 0 ? { ok: false, refusals } : { ok: true, rule, account, document, beneficiary };
    }
    const refusals = [
        ...(account ? [] : [unknownAccount(request, rules)]),
        ...(beneficiary === undefined ? [unknownUser(user)] : []),
        ...(account && !rule ? [noRule(user, request, rules)] : []),
        ...(rule ? refusalsOfRule(rule) : []),
        ...(account && document === undefined ? [noDocument(request, account)] : []),
    ];
    return { ok: false, refusals };
}
function refusalsOfTimes(request, mergedAt, rule) {
    const refusals = [];
    if (request.durationMs < rule.minDurationMs) {
        const min = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.minDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is shorter than the ${min} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
        refusals.push({ message, remedy: `Ask for at least ${min}` });
    }
    if (request.durationMs > rule.maxDurationMs) {
        const max = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.maxDurationMs);
        const message = `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs)} is longer than the ${max} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for at most ${max}` });
    }
    const latest = rule.startWithinMs === undefined ? undefined : new Date(mergedAt.getTime() + rule.startWithinMs);
    if (latest && request.start && request.start > latest) {
        const within = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rule.startWithinMs ?? 0);
        const message = `The start at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(request.start)} lies further ahead than the ${within} that ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} allows`;
        refusals.push({ message, remedy: `Ask for a start by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(latest)}, or merge closer to it` });
    }
    return refusals;
}
/** What the rule says against the reason that a request gives. */
function refusalsOfReason({ reason }, rule) {
    if (!rule.reason || rule.reason.test(reason))
        return [];
    const pattern = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(rule.reason.source, 120);
    const message = `The reason ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reason)} does not match ${pattern}, which ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} asks for`;
    return [{ message, remedy: `Write a reason that matches ${pattern}` }];
}
function unknownAccount(request, rules) {
    const known = [...rules.accounts.keys()].map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(each)).join(', ');
    return { message: `The rules know no account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}`, remedy: `Ask for one of ${known}` };
}
/** Nobody approves access for herself: without knowing who benefits, that cannot be told. */
function unknownUser(user) {
    const message = `The rules do not say which GitHub login the IAM user ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)} belongs to`;
    return { message, remedy: `Add ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${user}: GITHUB-LOGIN`, 120)} under users: in the rule file` };
}
function noRule(user, request, rules) {
    if (!rules.rules.some(rule => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isFor */ .Gi)(rule, user, request.account))) {
        const isForOthers = rules.rules.some(rule => rule.accounts.includes(request.account));
        const whom = isForOthers ? ` to ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(user)}` : '';
        const message = `No rule allows access to the account ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)}${whom}`;
        return { message, remedy: 'Ask for another account, or have a rule for it added' };
    }
    const ruleOf = (instance) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleFor */ .sG)(instance, user, request.account, rules);
    const unlisted = request.instances.filter(instance => !ruleOf(instance));
    if (unlisted.length > 0) {
        const message = `No rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} lists ${unlisted.join(', ')}`;
        return { message, remedy: 'Leave these instances out, or have them added to a rule' };
    }
    const parts = [...new Set(request.instances.flatMap(instance => ruleOf(instance) ?? []))].map(rule => `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRule */ .Xp)(rule)} about ${request.instances.filter(instance => ruleOf(instance) === rule).join(', ')}`);
    const message = `No single rule for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(request.account)} decides about all of these instances: ${parts.join('; ')}`;
    return { message, remedy: 'Write one request for the instances of each rule' };
}
function noDocument(request, account) {
    const longest = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(account.documents.at(-1)?.maxMs ?? 0);
    const asked = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(request.durationMs);
    const message = `No session document of ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(account.name)} covers ${asked}; the longest covers ${longest}`;
    return { message, remedy: `Ask for at most ${longest}, or have a longer document added` };
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   Xp: () => (/* binding */ nameOfRule),
/* harmony export */   mU: () => (/* binding */ matchRule),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
function nameOfRule({ number, isFormer }) {
    return `rule ${number}${isFormer ? ' as before the merge' : ''}`;
}
/**
 * The rule that decides about a request: for its account and user, the first that lists an instance, or lists none; and the
 * same for each of its instances. Everything else is then judged against it: neither asking for less nor asking for one
 * instance more ever falls through to a laxer rule.
 */
function matchRule(user, request, rules) {
    const [first, ...others] = request.instances.map(instance => ruleFor(instance, user, request.account, rules));
    return others.every(rule => rule === first) ? first : undefined;
}
/** The first rule that speaks of an instance. */
function ruleFor(instance, user, account, { rules }) {
    return rules.find(rule => isFor(rule, user, account) && (!rule.instances || rule.instances.includes(instance)));
}
/** Whether a rule speaks of this user in this account, whatever the instances. IAM takes `Alice` and `alice` for one. */
function isFor({ accounts, users }, user, account) {
    return accounts.includes(account) && (!users || users.some(each => each.toLowerCase() === user.toLowerCase()));
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/config/request-file.js
var request_file = __webpack_require__(9037);
// EXTERNAL MODULE: ./build/config/rules-file.js + 5 modules
var rules_file = __webpack_require__(4194);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/domain/approval/reviews.js + 4 modules
var reviews = __webpack_require__(5950);
// EXTERNAL MODULE: ./build/domain/grant/access.js
var grant_access = __webpack_require__(3176);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/domain/request/advice.js
var request_advice = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(8464);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-request.js
var evaluate_request = __webpack_require__(634);
;// CONCATENATED MODULE: ./build/domain/preview/preview.js










/** Rules alone decide here: approvals are GitHub's to know, and {@link standingOfOffer}'s to count. */
function planPreviews(proposal, now) {
    return proposal.changes.flatMap(change => previewChange(proposal, change, now));
}
function previewChange(proposal, change, now) {
    const { path } = change;
    const { after, removed, isKept } = (0,request_change/* compare */.U)(change);
    const sizes = sizesOf(proposal, change, now);
    const standing = after.map((entry) => {
        if (isKept(entry))
            return { kind: 'kept', entry, path };
        return { entry, path, ...previewAddition(proposal, change, entry, removed, sizes, now) };
    });
    const replaced = standing.flatMap(preview => (preview.kind === 'grantable' ? preview.offer.replaces : []));
    return [
        ...standing,
        ...removed.map((entry) => ({ kind: 'ends', entry, path, renewed: replaced.includes(entry) })),
    ];
}
function previewAddition(proposal, change, entry, removed, sizes, now) {
    const { rules, touchesRules, outdated } = proposal;
    if (!('rules' in rules))
        return { kind: 'refused', refusals: [rules] };
    const obstacles = [...(touchesRules ? [plan/* RULES_TOUCHED */.Fo] : []), ...(outdated.has(change.path) ? [OUTDATED] : [])];
    const judged = (0,evaluate_merge/* evaluateMerge */.U0)(entry.user, entry.request, now, { before: rules, now: rules });
    if (!judged.ok)
        return { kind: 'refused', refusals: [...obstacles, ...judged.refusals] };
    obstacles.push(...(0,evaluate_merge/* refusalsOfReasons */.CD)(entry.request, judged.rules));
    const { account, document: sessionDocument } = judged;
    const [rule] = judged.rules;
    const access = (0,grant_access/* accessOf */.Y)(entry.request, now, account, sessionDocument, rule);
    const room = { own: (0,policy_document/* policySize */.o2)(access.document), others: roomOfOthers(entry, sizes) };
    if (room.own > policy_document/* INLINE_POLICY_QUOTA */.wz)
        obstacles.push(tooLarge(room.own));
    if (obstacles.length > 0)
        return { kind: 'refused', refusals: obstacles };
    const replaces = (0,request_change/* supersededBy */.g)(entry, removed);
    const advice = [...(0,request_advice/* adviceOn */.i)(entry.request, now), ...adviceOnRoom(room)];
    const demand = { ...judged, path: change.path };
    return { kind: 'grantable', offer: { rule, account, sessionDocument, demand, access, replaces, room, advice } };
}
function adviceOnRoom({ own, others }) {
    if (own + others <= policy_document/* INLINE_POLICY_QUOTA */.wz)
        return [];
    const message = `With the other requests of this file it needs ${own + others} characters, more than the ${policy_document/* INLINE_POLICY_QUOTA */.wz} that all inline policies of a user share`;
    return [{ message, remedy: 'Ask for fewer instances at once, or wait until another request has ended' }];
}
/** How many characters the policy of each request of a file takes, of those that the rules allow. */
function sizesOf({ rules }, { after }, now) {
    if (!('rules' in rules))
        return new Map();
    const sized = after.flatMap(entry => {
        const judged = (0,evaluate_request/* evaluateRequest */.LO)(entry.user, entry.request, now, rules);
        if (!judged.ok)
            return [];
        const { document } = (0,grant_access/* accessOf */.Y)(entry.request, now, judged.account, judged.document, judged.rule);
        return [[entry, (0,policy_document/* policySize */.o2)(document)]];
    });
    return new Map(sized);
}
function roomOfOthers(entry, sizes) {
    const others = [...sizes].filter(([other]) => other !== entry && other.request.account === entry.request.account);
    return others.reduce((sum, [, size]) => sum + size, 0);
}
/** How far the reviews of the pull request so far go towards an offer. */
function standingOfOffer(evidence, { demand }) {
    const standing = (0,reviews/* tallyApprovals */.B)(evidence, demand);
    const { candidates, missing, refusals } = standing;
    if (!candidates || candidates.some(identifiers/* isTeam */.IJ) || candidates.length >= missing)
        return standing;
    const left = candidates.length > 0 ? `only ${candidates.join(', ')} may still approve` : 'nobody is left who may approve';
    return {
        ...standing,
        refusals: [
            ...refusals,
            {
                message: `${missing} more ${missing === 1 ? 'approval is' : 'approvals are'} needed, and ${left}`,
                remedy: NOBODY_LEFT,
            },
        ],
    };
}
const NOBODY_LEFT = 'Have the pull request opened and written by somebody who is no approver, or have approvers added to the rule';
const OUTDATED = {
    message: 'The file would not land as it stands at the head of this pull request, for its base has changed it too',
    remedy: 'Bring the branch up to date with its base, and have it approved again',
};
function tooLarge(size) {
    const message = `The policy needs ${size} characters, more than the ${policy_document/* INLINE_POLICY_QUOTA */.wz} that all inline policies of a user share`;
    return { message, remedy: 'Ask for fewer instances at once' };
}
/** One line for people: who, where, and what a merge would do. */
function describePreview(preview) {
    const { user, request } = preview.entry;
    const what = `${user}: ${request.instances.join(', ')} in ${request.account}`;
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

// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(2688);
// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/services/merges/review-evidence.js
var review_evidence = __webpack_require__(5841);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/modes/validate/approvals.js



/** How far what the rules would give is from being approved. GitHub is not asked when there is nothing to approve. */
async function askApprovals({ askGitHub, debug }, { number, baseRef }, { head }, rules, previews) {
    const offers = previews.flatMap(preview => (preview.kind === 'grantable' ? [preview] : []));
    if (!askGitHub || offers.length === 0 || !('rules' in rules))
        return { kind: 'not asked' };
    try {
        const github = await askGitHub();
        const pullRequest = await github.pullRequest(number);
        if (pullRequest.headSha !== head)
            return { kind: 'unknown', refusal: OVERTAKEN };
        if (pullRequest.baseRef !== baseRef)
            return { kind: 'unknown', refusal: RETARGETED };
        const entries = offers.map(({ entry }) => entry);
        const evidence = await (0,review_evidence/* gatherReviewEvidence */.j)(github, pullRequest, [rules], entries);
        const standings = offers.map(offer => [offer, standingOfOffer(evidence, offer.offer)]);
        return { kind: 'known', standings: new Map(standings) };
    }
    catch (error) {
        debug(error);
        const message = `Who has approved could not be found out: ${(0,errors/* messageOf */.b)(error).replace(/\.$/, '')}`;
        return { kind: 'unknown', refusal: { message, remedy: 'Give the job `pull-requests: read`, and run it again' } };
    }
}
const OVERTAKEN = {
    message: 'This pull request has been pushed to since this run began',
    remedy: 'Look at the run for its newest commit',
};
const RETARGETED = {
    message: 'This pull request goes to another branch since this run began',
    remedy: 'Look at the run that its change of base has started',
};

// EXTERNAL MODULE: ./build/github/error.js
var github_error = __webpack_require__(7700);
// EXTERNAL MODULE: ./build/render/validation.js
var render_validation = __webpack_require__(1542);
;// CONCATENATED MODULE: ./build/modes/validate/comment.js



/** Marks our preview on a pull request, so that a later run updates it instead of adding another. */
const PREVIEW_MARKER = '<!-- jit-ssm-access: preview -->';
/** Keeps one comment up to date, where the token may write one. What could not be said there is a failure. */
async function commentPreview({ askGitHub, log, debug }, { number, isFromFork }, validation) {
    if (!askGitHub || validation.previews.length + validation.problems.length === 0)
        return [];
    if (isFromFork) {
        log('This pull request comes from a fork, whose token may not comment: the preview stands in the summary of this job.');
        return [];
    }
    try {
        await (await askGitHub()).upsertComment(number, PREVIEW_MARKER, (0,render_validation/* renderValidation */.k)(validation, 'comment'));
        return [];
    }
    catch (error) {
        debug(error);
        if (!(error instanceof github_error/* GitHubError */.y && error.status === 403 && !error.rateLimited))
            return [(0,errors/* messageOf */.b)(error)];
        log('The token may not comment (`pull-requests: write` allows it): the preview stands in the summary of this job.');
        return [];
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/runner/event.js
var runner_event = __webpack_require__(5371);
;// CONCATENATED MODULE: ./build/modes/validate/pull-request-event.js


const schema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* int */.Whr().positive(),
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
        throw new Error(`The event \`${name}\` is not one that validates. Run mode \`validate\` with \`on: pull_request\`; \`pull_request_review\` may refresh the approvals, and \`pull_request_target\` is never needed.`);
    }
    const { pull_request: pull, repository } = event.data;
    return {
        number: pull.number,
        baseRef: pull.base.ref,
        defaultBranch: repository.default_branch,
        isFromFork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    };
}

;// CONCATENATED MODULE: ./build/modes/validate/trial-merge.js
/** @throws Error unless `sha` is in the clone and merges two commits */
async function readTrialMerge(git, sha) {
    const [base, head, ...others] = await git.parents(sha);
    if (base === undefined || head === undefined || others.length > 0) {
        throw new Error(`Commit ${sha.slice(0, 12)} is not the trial merge of a pull request. Leave \`ref:\` out of actions/checkout, and give it "fetch-depth: 0".`);
    }
    const headDiffersIn = async (folder) => new Set((await git.changedFiles(head, sha, folder)).map(({ path }) => path));
    return { trial: sha, base, head, headDiffersIn };
}

;// CONCATENATED MODULE: ./build/modes/validate/index.js









/**
 * Shows what a pull request would do if it were merged now, and every mistake in it at its place by the
 * rules of its base. Reads git alone, and asks GitHub only for the approvals of what the rules would give: safe for forks.
 */
async function validate(context, options) {
    const { paths, event } = options;
    const pull = readPullRequestEvent(event.name, event.payload);
    if (pull.baseRef !== pull.defaultBranch) {
        context.log(`This pull request goes to another branch than ${pull.defaultBranch}: it changes nobody's access.`);
        return nothingFound(pull.number);
    }
    const merge = await readTrialMerge(context.git, options.mergeSha);
    const read = await readProposal(context, merge, paths);
    for (const preview of read.previews)
        context.log(`plan: ${describePreview(preview)}`);
    const approvals = await askApprovals(context, pull, merge, read.rules, read.previews);
    const { problems, previews } = read;
    const found = {
        pullRequest: pull.number,
        headSha: merge.head,
        problems,
        previews,
        approvals,
        failures: [],
    };
    return options.dryRun ? found : { ...found, failures: await commentPreview(context, pull, found) };
}
const nothingFound = (pullRequest) => ({
    pullRequest,
    headSha: '',
    problems: [],
    previews: [],
    approvals: { kind: 'not asked' },
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
    const accounts = before.rules ?? after.rules;
    const known = accounts ? [...accounts.accounts.keys()] : [];
    const { changes, problems } = await (0,request_files/* readChanges */.St)(git, { before: base, after: trial }, paths, known);
    const rules = before.rules ?? NO_RULES_ON_BASE;
    const outdated = await headDiffersIn(paths.requests);
    const previews = planPreviews({ changes, outdated, touchesRules, rules }, clock.now());
    return { rules, previews, problems: [...(touchesRules ? after.problems : []), ...problems] };
}
async function readRuleFile(git, sha, path) {
    const file = await git.readFile(sha, path);
    if (!file)
        return { problems: [problemOfMissingRules(path)] };
    if (!(0,rules/* isPlainFile */.Dn)(file))
        return { blobSha: file.sha, problems: [(0,request_file/* problemOfSymlink */.MT)(path)] };
    const parsed = (0,rules_file/* parseRules */.NR)(path, file.bytes);
    return { blobSha: file.sha, ...(parsed.ok ? { rules: parsed.value, problems: [] } : { problems: parsed.problems }) };
}
const NO_RULES_ON_BASE = {
    message: 'The branch that this goes to has no rules that can be read, so nothing can be asked for',
    remedy: 'Open a pull request for the rules first, and merge it',
};
function problemOfMissingRules(path) {
    const message = 'This pull request deletes the rule file, without which nothing can be granted';
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the file' };
}


/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderFailures)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** What went wrong beside the requests, for the end of a summary. */
const renderFailures = (failures) => failures.length > 0
    ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ What else went wrong\n`, ...failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(failure, 2_000)}`)], '\n')]
    : [];


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderValidation)
/* harmony export */ });
/* harmony import */ var _domain_approval_reviews_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5950);
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9592);
/* harmony import */ var _domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1835);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3138);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(382);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5120);
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8845);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2584);










/** What fits, in bytes: GitHub takes 65,536 characters in a comment, and 1 MiB in a summary. */
const ROOM = {
    comment: { previews: 40_000, problems: 20_000 },
    summary: { previews: 400_000, problems: 400_000 },
};
/** What a pull request would do if it were merged now: for the reviewers, and for whoever asks. */
function renderValidation(validation, place) {
    const { previews, approvals, problems, headSha, failures } = validation;
    if (previews.length + problems.length + failures.length === 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `This pull request changes nobody's access.`;
    const told = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_7__/* .takeWithinBudget */ .M)(previews, ROOM[place].previews, preview => renderPreview(preview, approvals));
    const rest = previews.length - told.length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `## ${(0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .isInvalid */ .I)(validation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `❌` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `🔎`} Session Manager access, if this were merged now`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `For commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(headSha.slice(0, 12))}. Nothing is granted before it is approved and merged.`,
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .renderProblems */ .x)(problems, ROOM[place].problems),
        ...told.map(([, preview]) => preview),
        ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ${(0,_more_js__WEBPACK_IMPORTED_MODULE_4__/* .omittedNote */ .V)(rest)}`] : []),
        ...(approvals.kind === 'unknown' ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)([approvals.refusal])] : []),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFailures */ .S)(failures),
    ], '\n\n');
}
function renderPreview(preview, approvals) {
    const { entry } = preview;
    const refusals = (0,_domain_preview_validation_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalsOf */ .h)(preview, approvals);
    const what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.user)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(entry.request.instances)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.request.account)}`;
    switch (preview.kind) {
        case 'refused':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ❌ Would be refused: ${what}\n\n${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)}`;
        case 'kept':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ↔️ Untouched: ${what}`;
        case 'ends':
            return preview.renewed
                ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### 🔁 Would be superseded: ${what}\n\nSessions that the new request covers stay open; the others are ended.`
                : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### 🔒 Would be ended at once: ${what}\n\nTaken off ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(entry.at.file)}. Ending needs no approval.`;
        case 'grantable': {
            const standing = approvals.kind === 'known' ? approvals.standings.get(preview) : undefined;
            const title = refusals.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ❌ Would be refused: ${what}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `### ${markOf(standing)} ${what}`;
            const parts = [title, ...(refusals.length > 0 ? [(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusals */ .g)(refusals)] : [])];
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([...parts, renderOffer(entry, preview.offer, standing), ...renderDetails(preview.offer)], '\n\n');
        }
    }
}
const markOf = (standing) => standing?.missing === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `✅ Approved:` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⏳ Would be granted to`;
function renderOffer({ request }, offer, standing) {
    const { rule, account, sessionDocument, demand, access, replaces, room } = offer;
    const conditions = [...(rule.mfa ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `MFA`] : []), ...(rule.sourceIps ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(rule.sourceIps)}`] : [])];
    const others = room.others > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `; the other requests of this file take ${room.others}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['', ''], [
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `For`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(demand.beneficiary)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.name)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.id)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(account.region)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `From`, request.start ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.opensAt) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `the merge, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.opensAt)} if it were now`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Until`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(access.expiresAt)}** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(request.durationMs)})`],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Reason`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(request.reason)],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Rule`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_9__/* .nameOfRule */ .Xp)(rule))],
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Approvals`, renderStanding(standing)],
        ...(replaces.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Replaces`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(replaces.map(renderReplaced), '; ')]] : []),
        ...(conditions.length > 0 ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Asks for`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(conditions, ', ')]] : []),
        [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Session document`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(sessionDocument)],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `Room`,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${room.own} of the ${_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_1__/* .INLINE_POLICY_QUOTA */ .wz} characters that all inline policies of the user share${others}. What else the user holds only AWS knows.`,
        ],
    ]);
}
function renderStanding(standing) {
    if (!standing)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `not looked up`;
    const { approvers, turnedDown, strictest, missing, candidates } = standing;
    const by = approvers.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `approved by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(approvers.map(({ login }) => login))}`] : [];
    const open = missing > 0
        ? [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`missing: ${(0,_domain_approval_reviews_js__WEBPACK_IMPORTED_MODULE_0__/* .whoMayApprove */ .F)({ ...strictest, ...(candidates && { approvers: candidates }) }, missing)}`)}`,
        ]
        : [];
    const not = turnedDown.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `not counted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(turnedDown.join('; '))}`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${approvers.length} of ${strictest.approvals}`, ...by, ...open, ...not], '; ');
}
const renderReplaced = ({ request }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(request.instances)} for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(request.durationMs)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(request.reason)}`;
/** The policy word by word, folded away; and what is probably not meant. */
function renderDetails({ access, advice }) {
    const lines = JSON.stringify(JSON.parse(access.document), null, 2).split('\n');
    return [
        ...advice.map(each => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_6__/* .renderRefusal */ .$)(each)}`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.md) `<details><summary>The policy</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)('json', lines)}\n\n</details>`,
    ];
}


/***/ }),

/***/ 5371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** The payload at GITHUB_EVENT_PATH, whatever the event. */
function parseEvent(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Error(`The event file is not JSON (${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}). Leave GITHUB_EVENT_PATH as the runner set it.`, {
            cause,
        });
    }
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ byImportance),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;
/**
 * The problems of one file, in its order, each once. What the schema says of a place where YAML itself was already wrong
 * is left out, since it follows from that.
 */
function mergeProblems(ofYaml, ofSchema) {
    const wrong = new Set(ofYaml.map(place));
    const consequences = ofSchema.filter(problem => !wrong.has(place(problem)));
    const all = [...ofYaml, ...consequences].sort((a, b) => a.line - b.line || a.column - b.column);
    const unique = [...new Map(all.map(problem => [`${place(problem)} ${problem.message}`, problem])).values()];
    const next = unique[MAX_PROBLEMS];
    if (!next)
        return unique;
    const message = `${unique.length - MAX_PROBLEMS} more mistakes follow from here`;
    return [...unique.slice(0, MAX_PROBLEMS), { ...next, message, remedy: 'Correct the ones above first' }];
}
function place({ line, column }) {
    return `${line}:${column}`;
}
/** The most important first: one of each file, then a second of each. GitHub shows only the first few. */
function byImportance(problems) {
    const seen = new Map();
    const ranked = problems.map(problem => {
        const rank = seen.get(problem.file) ?? 0;
        seen.set(problem.file, rank + 1);
        return { problem, rank };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}


/***/ })

};

