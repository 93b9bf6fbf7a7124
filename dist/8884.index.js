export const id = 8884;
export const ids = [8884];
export const modules = {

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

/***/ 32817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Eg: () => (/* binding */ describeTargets),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/** The parts of the targets for people: each id or name, or each tag as `KEY=VALUE`. */
const partsOf = ({ instances, tags }) => instances ?? pairsOf(tags);
/** One line for people: `i-…, api-3`, or `what is tagged Service=api, Stage=prod`. */
const describeTargets = (targets) => targets.tags ? `what is tagged ${partsOf(targets).join(', ')}` : partsOf(targets).join(', ');
/** `KEY=VALUE` for each tag. */
const pairsOf = (tags) => Object.entries(tags).map(([key, value]) => `${key}=${value}`);
/** The same tags in the order of their keys, so that equal tags have equal JSON. */
const sortTags = (tags) => Object.fromEntries(Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1)));


/***/ }),

/***/ 18548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   oo: () => (/* binding */ WEBHOOK_KINDS),
/* harmony export */   wI: () => (/* binding */ NOTIFICATION_KINDS)
/* harmony export */ });
/** What a webhook may be told of, in the words of the rule file. Payloads are public: the words stay. */
const NOTIFICATION_KINDS = [
    'asked',
    'granted',
    'refused',
    'ending',
    'ended',
    'break-glass',
    'debt-due',
    'alarm',
    'doctor',
];
/** The forms of what is sent: Block Kit of Slack, an Adaptive Card for Workflows of Teams, signed JSON for anything else. */
const WEBHOOK_KINDS = ['slack', 'teams', 'json'];
/** Whether a webhook is to be told of an event. One that concerns no single account goes to all that list its kind. */
function isWanted({ events, accounts }, about) {
    return events.includes(about.kind) && (!accounts || about.account === undefined || accounts.includes(about.account));
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

/***/ 98884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SILENT: () => (/* binding */ SILENT),
  openOutbox: () => (/* binding */ openOutbox)
});

// EXTERNAL MODULE: ./build/domain/notification/notification.js
var notification = __webpack_require__(45450);
// EXTERNAL MODULE: ./build/domain/rules/webhook.js
var rules_webhook = __webpack_require__(18548);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
;// CONCATENATED MODULE: ./build/webhook/retry.js
const MAX_POSTS = 4;
/** Attempts that run out of time take long, so fewer of them are made. */
const MAX_POST_TIMEOUTS = 2;
const FIRST_BACKOFF_MS = 1_000;
/** A longer wait is not waited for: the job is billed. */
const LONGEST_WAIT_MS = 60_000;
/**
 * Milliseconds to wait before the next attempt, or `undefined` to give up. A message whose outcome is unknown is sent again: it may
 * arrive twice, under the same id.
 */
function waitBeforeNextPost({ retryAfterMs, isLasting }, { posts, timeouts }, random) {
    if (isLasting || posts >= MAX_POSTS || timeouts >= MAX_POST_TIMEOUTS)
        return undefined;
    const spread = 0.5 + random() / 2;
    if (retryAfterMs !== undefined)
        return retryAfterMs > LONGEST_WAIT_MS ? undefined : retryAfterMs + Math.round(FIRST_BACKOFF_MS * spread);
    return Math.round(FIRST_BACKOFF_MS * 2 ** (posts - 1) * spread);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/domain/session/reach.js
var reach = __webpack_require__(53173);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/render/notification-text.js



/** What is told of a request, a finding or a name at most, in characters. Slack shows 2,000 of a field. */
const MOST = { reason: 500, name: 80, finding: 200, findings: 5 };
/** The words of a notification, the same for each kind of webhook. */
function textOfNotification(notification, origin) {
    const [mark, what, todo] = sentencesOf(notification);
    return {
        headline: `${mark} ${what}. ${todo}.`,
        facts: factsOf(notification).filter(([, value]) => value !== ''),
        links: linksOf(notification, origin),
    };
}
/** The mark, who and what and until when, and what to do: sentences without a full stop. */
function sentencesOf(notification) {
    switch (notification.kind) {
        case 'asked': {
            const { access, durationMs, missingApprovals } = notification;
            const asked = `${nameOf(access)} asks for access to ${whereOf(access)} for ${(0,instant/* formatDuration */.a3)(durationMs)}`;
            const approvals = (0,printable/* counted */.hS)(missingApprovals, 'approval is', 'approvals are');
            return ['🔎', asked, `${approvals} missing: look at the pull request, and approve it if that is right`];
        }
        case 'granted': {
            const { access, until } = notification;
            const given = `${nameOf(access)} has access to ${whereOf(access)} until ${(0,instant/* formatMoment */.K9)(until)}`;
            return ['✅', given, 'Nothing has to be done: it ends by itself'];
        }
        case 'refused': {
            const { access } = notification;
            return [
                '❌',
                `${nameOf(access)} did not get access to ${whereOf(access)}`,
                'The pull request says what to change',
            ];
        }
        case 'ending': {
            const { access, until } = notification;
            const when = until ? `at ${(0,instant/* formatMoment */.K9)(until)}` : 'soon';
            const todo = `Save your work. To go on, open a pull request that changes the request`;
            return ['⏰', `Access of ${nameOf(access)} to ${whereOf(access)} ends ${when}`, todo];
        }
        case 'ended':
            return sentencesOfEnd(notification);
        case 'break-glass': {
            const { access, until, reviewBy } = notification;
            const taken = `${nameOf(access)} took access without approval to ${whereOf(access)} until ${(0,instant/* formatMoment */.K9)(until)}`;
            return ['🚨', taken, `Another person has to review it by ${(0,instant/* formatMoment */.K9)(reviewBy)}`];
        }
        case 'debt-due': {
            const { access, reviewBy } = notification;
            const open = `The access that ${nameOf(access)} took without approval to ${whereOf(access)} is not reviewed`;
            return ['🚨', open, `The review was due at ${(0,instant/* formatMoment */.K9)(reviewBy)}: review it now`];
        }
        case 'alarm': {
            const { account, findings } = notification;
            const found = `The sweep found access in ${(0,printable/* printable */.g$)(account.name, MOST.name)} that nobody merged (${findings.length})`;
            return ['🚨', found, 'It is being ended. Find out how it came about: the run says where to look'];
        }
        case 'doctor': {
            const { role, findings } = notification;
            const found = `The doctor found ${(0,printable/* counted */.hS)(findings.length, 'thing')} wrong or not known, as a job with the role ${role} sees it`;
            return ['🩺', found, 'The run says what to do about each'];
        }
        default:
            return notification;
    }
}
function sentencesOfEnd({ access, until, endedAt, state, overrunMs }) {
    const whose = `Access of ${nameOf(access)} to ${whereOf(access)}`;
    switch (state) {
        case 'proven': {
            const isEarly = until !== undefined && endedAt < until;
            const end = isEarly ? `before its time, which was ${(0,instant/* formatMoment */.K9)(until)}` : `at ${(0,instant/* formatMoment */.K9)(until ?? endedAt)}`;
            const rest = overrunMs > 0 ? `, and its last session closed ${(0,instant/* formatDuration */.a3)(overrunMs)} later` : '';
            return ['🔒', `${whose} ended ${end}${rest}`, 'Nothing has to be done'];
        }
        case 'contradicted':
            return [
                '🚨',
                `${whose} has ended, and it was not what had been granted`,
                'Find out in CloudTrail who called iam:PutUserPolicy',
            ];
        case 'unproven':
            return ['🚨', `${whose} is not proven to have ended`, 'The run says what is still open: end it now'];
        default:
            return state;
    }
}
function factsOf(notification) {
    switch (notification.kind) {
        case 'asked': {
            const { access, reason, start, approvers } = notification;
            const opens = start ? (0,instant/* formatMoment */.K9)(start) : 'at the merge';
            const who = approvers ? (0,printable/* firstOf */.Ku)(approvers.map(nameIn), 10) : 'everyone with write permission';
            return [reasonOf(reason), ...placeOf(access), ['Opens', opens], ['May approve', who]];
        }
        case 'granted': {
            const { access, reason, opensAt, approvedBy } = notification;
            const by = (0,printable/* firstOf */.Ku)(approvedBy.map(nameIn));
            return [reasonOf(reason), ...placeOf(access), ['Opens', (0,instant/* formatMoment */.K9)(opensAt)], ['Approved by', by]];
        }
        case 'refused': {
            const { access, reason, why } = notification;
            return [reasonOf(reason), ...placeOf(access), ['Why', listed(why, 2)]];
        }
        case 'break-glass':
            return [reasonOf(notification.reason), ...placeOf(notification.access)];
        case 'ending':
        case 'ended':
        case 'debt-due':
            return placeOf(notification.access);
        case 'alarm':
        case 'doctor':
            return [['Found', listed(notification.findings, MOST.findings)]];
        default:
            return notification;
    }
}
const reasonOf = (reason) => ['Reason', (0,printable/* printable */.g$)(reason, MOST.reason)];
const placeOf = ({ account, targets, grant }) => [
    ['Account', [account.name, account.id, account.region].flatMap(part => (part ? nameIn(part) : [])).join(', ')],
    [
        isList(targets) ? 'Instances' : 'Instances with',
        targets === 'any' ? '' : (0,printable/* firstOf */.Ku)((0,reach/* describeReach */.Lo)(targets).map(nameIn), 10),
    ],
    ['Grant', grant ?? ''],
];
function listed(findings, most) {
    const lines = findings.slice(0, most).map(({ what, remedy }) => {
        const said = (0,printable/* printable */.g$)(what, MOST.finding);
        return remedy === undefined ? `${said}.` : `${said}. ${(0,printable/* printable */.g$)(remedy, MOST.finding)}.`;
    });
    const rest = findings.length - most;
    return [...lines, ...(rest > 0 ? [`And ${rest} more: the run tells of them.`] : [])].join('\n');
}
const isList = (targets) => Array.isArray(targets);
const nameIn = (text) => (0,printable/* printable */.g$)(text, MOST.name);
const nameOf = ({ user }) => nameIn(user);
/** `i-… in dev`, or how many: the details have all of them. */
function whereOf({ account, targets }) {
    const name = nameIn(account.name);
    if (targets === 'any')
        return name;
    const parts = (0,reach/* describeReach */.Lo)(targets).map(nameIn);
    if (!isList(targets))
        return `what is tagged ${(0,printable/* firstOf */.Ku)(parts, 3)} in ${name}`;
    return `${parts.length === 1 ? parts[0] : `${parts.length} instances`} in ${name}`;
}
function linksOf(notification, { repositoryUrl, runUrl }) {
    const number = 'access' in notification ? notification.access.pullRequest : undefined;
    return [
        ...(number === undefined ? [] : [{ text: `Pull request #${number}`, url: `${repositoryUrl}/pull/${number}` }]),
        { text: 'The run', url: runUrl },
    ];
}

;// CONCATENATED MODULE: ./build/render/slack.js
/**
 * A message for an incoming webhook of Slack, in Block Kit. Text from outside stands in `plain_text` objects alone, in which Slack
 * formats, links and mentions nothing.
 * Source: https://docs.slack.dev/reference/block-kit
 */
function slackMessage({ headline, facts, links }) {
    return {
        // For push notifications, which show no blocks.
        text: withoutMentions(escaped(headline)),
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        blocks: [
            { type: 'section', text: plain(headline, MOST_OF_A_TEXT) },
            ...(facts.length > 0
                ? [{ type: 'section', fields: facts.map(([label, value]) => plain(`${label}: ${value}`, MOST_OF_A_FIELD)) }]
                : []),
            { type: 'context', elements: [{ type: 'mrkdwn', text: links.map(linkIn).join(' · '), verbatim: true }] },
        ],
    };
}
/** Characters, as Slack counts them after the escapes. */
const MOST_OF_A_TEXT = 3_000;
const MOST_OF_A_FIELD = 2_000;
const plain = (text, most) => ({ type: 'plain_text', text: escaped(text, most), emoji: false });
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/**
 * Slack's three control characters as entities, which it asks for in every text. Cut between characters, never in an entity.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
function escaped(text, most = MOST_OF_A_TEXT) {
    let all = '';
    for (const character of text) {
        const written = ESCAPES[character] ?? character;
        if (all.length + written.length > most - 1)
            return `${all}…`;
        all += written;
    }
    return all;
}
/** A name may contain `@`, and this text is not marked as plain. */
const withoutMentions = (text) => text.replaceAll('@', '(at)');
/** Both parts are our own, and hold none of `<>|`. */
const linkIn = ({ text, url }) => `<${escaped(url)}|${escaped(text)}>`;

;// CONCATENATED MODULE: ./build/render/teams.js
/**
 * A message for a workflow of Teams that begins with "When a Teams webhook request is received": one Adaptive Card. Text from
 * outside stands in text runs alone, in which Markdown is not supported, and so none has to be escaped.
 * Source: https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run
 */
function teamsMessage({ headline, facts, links }) {
    const card = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        // RichTextBlock came with 1.2; Teams has had that on every platform for years.
        version: '1.2',
        fallbackText: 'A client that shows Adaptive Cards 1.2 is needed to read this message.',
        body: [
            block([{ ...run(headline), weight: 'Bolder' }]),
            ...facts.map(([label, value]) => block([{ ...run(`${label}: `), isSubtle: true }, run(value)])),
            block(links.flatMap((link, index) => [...(index > 0 ? [run(' · ')] : []), linked(link)])),
        ],
    };
    return {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
    };
}
/** In characters. Teams takes 28 KB a message: only one detail, the list of findings, can be as long as this. */
const MOST_OF_A_RUN = 2_000;
const block = (inlines) => ({ type: 'RichTextBlock', inlines });
const run = (text) => ({ type: 'TextRun', text: withoutFunctions(cut(text)) });
const linked = ({ text, url }) => ({ ...run(text), selectAction: { type: 'Action.OpenUrl', url } });
/**
 * Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` in every text.
 * Source: https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/text-features
 */
const withoutFunctions = (text) => text.replaceAll(/\{(?=\{)/g, '{ ');
function cut(text) {
    const characters = [...text];
    return characters.length <= MOST_OF_A_RUN ? text : `${characters.slice(0, MOST_OF_A_RUN - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/render/webhook-json.js



/**
 * The body for a webhook of the kind `json`: public, described by docs/reference/webhook.schema.json. Texts from outside are on
 * one line, without hidden characters, and bounded.
 */
function webhookJson(notification, origin, stamp) {
    const { headline, links } = textOfNotification(notification, origin);
    return {
        version: 1,
        delivery: stamp.delivery,
        sentAt: (0,instant/* formatInstant */.r4)(stamp.sentAt),
        event: notification.kind,
        headline,
        repository: origin.repository,
        links,
        ...('access' in notification && { access: accessJson(notification.access) }),
        ...detailsJson(notification),
    };
}
const webhook_json_MOST_OF_A_TEXT = 2_000;
/** The run has all of them. */
const MOST_FINDINGS = 100;
function accessJson({ user, account, targets, grant, pullRequest }) {
    return { user: (0,printable/* printable */.g$)(user, 80), account: accountJson(account), ...targetsJson(targets), grant, pullRequest };
}
function targetsJson(targets) {
    if (targets === 'any')
        return { instances: targets };
    if (!('tagged' in targets))
        return { instances: targets.map(id => (0,printable/* printable */.g$)(id, 80)) };
    const pairs = Object.entries(targets.tagged).map(pair => pair.map(part => (0,printable/* printable */.g$)(part, 300)));
    return { tags: Object.fromEntries(pairs) };
}
const accountJson = ({ name, id, region }) => ({ name: (0,printable/* printable */.g$)(name, 80), id, region });
function detailsJson(notification) {
    switch (notification.kind) {
        case 'asked': {
            const { reason, durationMs, start, missingApprovals, approvers } = notification;
            return {
                reason: (0,printable/* printable */.g$)(reason, webhook_json_MOST_OF_A_TEXT),
                durationSeconds: durationMs / 1_000,
                opensAt: start && (0,instant/* formatInstant */.r4)(start),
                missingApprovals,
                approvers,
            };
        }
        case 'granted': {
            const { reason, opensAt, until, approvedBy } = notification;
            const [from, to] = [opensAt, until].map(instant/* formatInstant */.r4);
            return { reason: (0,printable/* printable */.g$)(reason, webhook_json_MOST_OF_A_TEXT), opensAt: from, until: to, approvedBy };
        }
        case 'refused':
            return { reason: (0,printable/* printable */.g$)(notification.reason, webhook_json_MOST_OF_A_TEXT), findings: findingsJson(notification.why) };
        case 'ending':
            return { until: notification.until && (0,instant/* formatInstant */.r4)(notification.until) };
        case 'ended': {
            const { until, endedAt, state, overrunMs } = notification;
            return {
                until: until && (0,instant/* formatInstant */.r4)(until),
                endedAt: (0,instant/* formatInstant */.r4)(endedAt),
                state,
                overrunSeconds: overrunMs / 1_000,
            };
        }
        case 'break-glass': {
            const { reason, until, reviewBy } = notification;
            const [end, due] = [until, reviewBy].map(instant/* formatInstant */.r4);
            return { reason: (0,printable/* printable */.g$)(reason, webhook_json_MOST_OF_A_TEXT), until: end, reviewBy: due };
        }
        case 'debt-due':
            return { reviewBy: (0,instant/* formatInstant */.r4)(notification.reviewBy) };
        case 'alarm':
            return { account: accountJson(notification.account), findings: findingsJson(notification.findings) };
        case 'doctor':
            return { role: notification.role, findings: findingsJson(notification.findings) };
        default:
            return notification;
    }
}
const findingsJson = (findings) => findings.slice(0, MOST_FINDINGS).map(({ what, remedy }) => ({
    what: (0,printable/* printable */.g$)(what, webhook_json_MOST_OF_A_TEXT),
    ...(remedy !== undefined && { remedy: (0,printable/* printable */.g$)(remedy, webhook_json_MOST_OF_A_TEXT) }),
}));

;// CONCATENATED MODULE: ./build/webhook/signature.js

/** The header that proves who sent a body: `sha256=` and the HMAC-SHA-256 of its bytes in hex digits, as GitHub's webhooks have it. */
const SIGNATURE_HEADER = 'x-jit-signature-256';
const signatureOf = (body, secret) => `sha256=${(0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')}`;

;// CONCATENATED MODULE: ./build/services/notify/webhook-request.js







/** The message in the form of the webhook; a failure if it cannot be signed. */
function requestOf({ name, kind }, { url, secret }, notification, { origin, sentAt }) {
    const delivery = (0,external_node_crypto_.randomUUID)();
    const headers = { 'x-jit-event': notification.kind, 'x-jit-delivery': delivery };
    switch (kind) {
        case 'slack':
            return { name, url, headers, body: JSON.stringify(slackMessage(textOfNotification(notification, origin))) };
        case 'teams':
            return { name, url, headers, body: JSON.stringify(teamsMessage(textOfNotification(notification, origin))) };
        case 'json': {
            if (secret === undefined)
                return unsigned(name);
            const body = JSON.stringify(webhookJson(notification, origin, { delivery, sentAt }));
            return { name, url, headers: { ...headers, [SIGNATURE_HEADER]: signatureOf(body, secret) }, body };
        }
        default:
            return kind;
    }
}
/** A receiver that takes what is not signed takes it from anybody. */
const unsigned = (name) => ({
    message: `The webhook ${(0,printable/* quoted */.TL)(name)} has no secret to sign its messages with`,
    remedy: `Write the secret after its address: \`${name} https://… SECRET\`, at least 16 characters (\`openssl rand -hex 32\` makes one)`,
});

;// CONCATENATED MODULE: ./build/services/notify/outbox.js






/** Of a dry run: tells nobody. */
const SILENT = { send: () => { }, done: async () => [] };
function openOutbox(context, options) {
    const { addresses, onlyAddressed = false } = options;
    const lines = new Map();
    const drain = {};
    const failures = [];
    const handedOver = [];
    const lineTo = (webhook) => {
        const line = lines.get(webhook.name) ?? openLine(context, options, webhook, drain);
        lines.set(webhook.name, line);
        return line;
    };
    const handOver = async (notifications, webhooks) => {
        try {
            for (const webhook of typeof webhooks === 'function' ? await webhooks() : webhooks)
                for (const each of notifications)
                    if ((!onlyAddressed || addresses.byName.has(webhook.name)) &&
                        (0,rules_webhook/* isWanted */.Yu)(webhook, { kind: each.kind, account: (0,notification/* accountOfNotification */.O)(each) }))
                        lineTo(webhook).add(each);
        }
        catch (error) {
            context.debug(error);
            failures.push(UNREAD);
        }
    };
    return {
        send(notifications, webhooks) {
            if (notifications.length > 0)
                handedOver.push(handOver(notifications, webhooks));
        },
        async done() {
            drain.until ??= context.clock.now().getTime() + DRAIN_MS;
            await Promise.all(handedOver);
            const undelivered = (await Promise.all([...lines.values()].map(line => line.done()))).flat();
            const isUnaddressed = [...lines.keys()].some(name => !addresses.byName.has(name)) || (onlyAddressed && handedOver.length > 0);
            return [...failures.slice(0, 1), ...undelivered, ...(isUnaddressed ? addresses.failures : [])];
        },
    };
}
const DRAIN_MS = 60_000;
const LATE = {
    message: 'There was no time left for it: when its work is done, a job sends messages for a minute',
    remedy: 'Let the webhook be told of fewer events',
};
const UNREAD = {
    message: 'Which webhooks to tell is not known, because the rules could not be read',
    remedy: 'Correct the rule file, or see why GitHub did not give it',
};
/**
 * For so long after a message that could not be delivered no other one is tried: hundreds of grants would else wait for the same
 * server. A later one is: it may be hours later.
 */
const PAUSE_MS = 60_000;
function openLine(context, options, webhook, drain) {
    const { clock, log, debug } = context;
    const address = options.addresses.byName.get(webhook.name);
    let last = Promise.resolve();
    let handedOver = 0;
    let lost = 0;
    let failure = address ? undefined : unaddressed(webhook);
    let pausedUntil = 0;
    const deliver = async (notification) => {
        const now = clock.now().getTime();
        const isSkipped = !address || now < pausedUntil || now >= (drain.until ?? Number.POSITIVE_INFINITY);
        const failed = isSkipped
            ? (failure ?? LATE)
            : await attempts(context, options, { webhook, address, notification, drain });
        if (!failed)
            return log(`told the webhook ${webhook.name}: ${notification.kind}`);
        lost += 1;
        failure = failed;
        if (isSkipped)
            return;
        pausedUntil = clock.now().getTime() + PAUSE_MS;
        if (failed.cause)
            debug(failed.cause);
    };
    return {
        add(notification) {
            handedOver += 1;
            last = last.then(() => deliver(notification));
        },
        async done() {
            await last;
            if (lost === 0 || !failure)
                return [];
            const all = handedOver === 1 ? 'one message' : `${lost} of ${handedOver} messages`;
            return [(0,result/* explain */.WE)(`The webhook ${(0,printable/* quoted */.TL)(webhook.name)} was not told: ${all} could not be delivered`, failure)];
        },
    };
}
const unaddressed = ({ name }) => ({
    message: `The input \`webhooks\` of this job has no address for ${(0,printable/* quoted */.TL)(name)}`,
    remedy: `Add a line \`${name} https://…\` to the secret JIT_WEBHOOKS of the environment of this job, or take the webhook out of \`notify:\` in the rules (docs/reference/notifications.md)`,
});
/** Sends one message, as often as it has to be; answers why it could not be delivered. */
async function attempts({ clock, signal }, { post, origin, random = Math.random }, { webhook, address, notification, drain }) {
    const request = requestOf(webhook, address, notification, { origin, sentAt: clock.now() });
    if ('message' in request)
        return request;
    let timeouts = 0;
    for (let posts = 1;; posts++) {
        const failed = await post(request);
        if (!failed)
            return undefined;
        if (failed.ranOutOfTime)
            timeouts += 1;
        const wait = signal.aborted ? undefined : waitBeforeNextPost(failed, { posts, timeouts }, random);
        const isTooLong = clock.now().getTime() + (wait ?? 0) >= (drain.until ?? Number.POSITIVE_INFINITY);
        if (wait === undefined || isTooLong)
            return failed.failure;
        // Told to stop, it tries once more, at once.
        await clock.sleep(wait, signal).catch(() => { });
    }
}


/***/ }),

/***/ 95743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   pQ: () => (/* binding */ clauseOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);

const succeeded = (value) => ({ ok: true, value });
const failed = (failure) => ({ ok: false, failure });
/** What an error says, as data. */
function failureOf(error) {
    const said = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ErrorWithRemedy */ .J ? error.refusal : { message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) };
    return { ...said, cause: error };
}
/** The same failure with a sentence before it that says what it prevented. */
const explain = (what, failure) => ({
    ...failure,
    message: `${what}. ${failure.message}`,
});
/** The failure as the end of a sentence: without its last full stop. */
const clauseOf = ({ message, remedy }) => remedy === undefined ? message : `${message}. ${remedy}`;
/** The failure as whole sentences; a message without a remedy stays as it is. */
const describeFailure = (failure) => failure.remedy === undefined ? failure.message : `${clauseOf(failure)}.`;
/** Removes failures that read the same: several calls may fail for one reason. */
const distinct = (failures) => [
    ...new Map(failures.map(failure => [describeFailure(failure), failure])).values(),
];


/***/ })

};

