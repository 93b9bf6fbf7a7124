export const id = 120;
export const ids = [120];
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

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  revoke: () => (/* binding */ revoke)
});

// EXTERNAL MODULE: ./build/domain/follow-up.js
var follow_up = __webpack_require__(3280);
// EXTERNAL MODULE: ./build/domain/grant-record.js
var grant_record = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/domain/instant.js
var instant = __webpack_require__(2224);
// EXTERNAL MODULE: ./build/domain/revocation.js
var revocation = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/domain/rules.js + 3 modules
var rules = __webpack_require__(7631);
// EXTERNAL MODULE: ./build/domain/waiting.js
var waiting = __webpack_require__(58);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/modes/revoke/end-access.js + 5 modules
var end_access = __webpack_require__(2126);
// EXTERNAL MODULE: ./build/domain/grant.js
var grant = __webpack_require__(1911);
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
    for (const account of accounts) {
        try {
            endings.push(...(await findInAccount(context, accounts, account, user)));
        }
        catch (error) {
            context.debug(error);
            failures.push((0,build_failure/* messageOf */.b)(error));
        }
    }
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

// EXTERNAL MODULE: ./build/modes/revoke/live-grants.js
var live_grants = __webpack_require__(8108);
;// CONCATENATED MODULE: ./build/modes/revoke.js










/** Ends grants, or everything that a user holds, in passes that prove it (design §8). */
async function revoke(context, options) {
    const { target, wait, dryRun, audience } = options;
    const plan = 'user' in target ? await planUser(context, options, target.user) : await planGrants(context, options, target.grants);
    const { endings, followUp, failures } = plan;
    for (const ending of endings)
        context.log(`plan: ${describeEnding(ending)}`);
    if (dryRun)
        return { ...(await lookAhead(context, endings, failures)), revocations: [], handedOver: [] };
    if (wait && 'grants' in target)
        return followThrough(context, options, plan, target.grants);
    const revocations = await (0,end_access/* endAccess */.q)(context, endings, followUp);
    return { plan: [], revocations, handedOver: [], failures: [...failures, ...(await audience.tell(revocations))] };
}
/** The follow-up: waits for the end of each grant; what ends later than a job may live goes to the next run, or to the sweep. */
async function followThrough(context, { audience }, { endings, followUp, failures: before }, grants) {
    const { clock, log } = context;
    const failures = [...before];
    const handOverAt = new Date(clock.now().getTime() + followUp.maxWaitMs);
    const opened = new Map(endings.map((ending, index) => [ending, new Date(grants[index]?.opensAt ?? 0)]));
    const isLeft = ({ expiresAt }) => followUp.beyond === 'sweep' && expiresAt !== undefined && expiresAt > handOverAt;
    const { revocations, handedOver } = await (0,end_access/* endWhenDue */.Q)(context, endings.filter(ending => !isLeft(ending)), followUp, {
        waitingFor: ending => {
            const { expiresAt } = ending;
            if (!expiresAt)
                return undefined;
            const warnAt = (0,waiting/* warningOf */.aj)(opened.get(ending) ?? handOverAt, expiresAt, followUp.warnBeforeMs);
            return { expiresAt, handOverAt, ...(warnAt && { warnAt }) };
        },
        warn: async (ending) => void failures.push(...(await audience.warn(ending))),
    });
    failures.push(...(await audience.tell(revocations)));
    const relayed = grants.filter((_, index) => handedOver.includes(endings[index]));
    if (relayed.length > 0)
        failures.push(...(await audience.relay((0,follow_up/* followUpsOf */.lP)(relayed, followUp, clock.now()))));
    const left = endings.filter(isLeft);
    for (const ending of left)
        log(`left to the sweep: ${describeEnding(ending)}`);
    const to = (place) => (ending) => ({ ending, to: place });
    return { plan: [], revocations, handedOver: [...handedOver.map(to('relay')), ...left.map(to('sweep'))], failures };
}
/** A mistake in the rules must not keep access open: ending takes nothing from them but the number of passes. */
async function planGrants({ debug }, { readRules }, grants) {
    const endings = grants.map(grant_record/* endingOf */.z6);
    try {
        return { endings, followUp: (await readRules()).followUp, failures: [] };
    }
    catch (error) {
        debug(error);
        const { passes, intervalMs } = rules/* DEFAULT_FOLLOW_UP */.qV;
        const failure = `${(0,build_failure/* messageOf */.b)(error)} Ended with the default of ${passes} passes, ${(0,instant/* formatDuration */.a3)(intervalMs)} apart`;
        return { endings, followUp: rules/* DEFAULT_FOLLOW_UP */.qV, failures: [failure] };
    }
}
async function planUser(context, { readRules }, user) {
    const { accounts, followUp } = await readRules();
    return { followUp, ...(await findEndings(context, [...accounts.values()], user)) };
}
function describeEnding({ user, account, policies, expiresAt }) {
    const end = expiresAt ? `, which ends at ${(0,instant/* formatInstant */.r4)(expiresAt)}` : '';
    return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`;
}
async function lookAhead(context, endings, before) {
    const { aws, clock, debug } = context;
    const plan = [];
    const failures = [...before];
    for (const ending of endings) {
        try {
            const access = await aws.connect('revoke', ending, [ending.user]);
            const live = await (0,live_grants/* liveCoverage */.B)(access.iam(ending.user), ending.user, new Set(ending.policies), clock.now());
            plan.push({ ending, ...(0,revocation/* planPass */.hJ)(ending, await access.ssm.openSessions(), live) });
        }
        catch (error) {
            debug(error);
            failures.push((0,build_failure/* messageOf */.b)(error));
        }
    }
    return { plan, failures };
}


/***/ })

};

