export const id = 725;
export const ids = [725];
export const modules = {

/***/ 725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/render/report/page/assets.js
const script = "\"use strict\";(()=>{var Re=new RegExp(\"[\\\\p{Cc}\\\\p{Cf}\\\\p{Cs}\\\\p{Co}\\\\p{Zl}\\\\p{Zp}\\\\p{Default_Ignorable_Code_Point}\\\\p{Noncharacter_Code_Point}[\\\\p{Zs}--[ \\\\u3000]]]\",\"v\"),Et=new RegExp(Re,\"gv\");function Pe(n){for(let t of n.matchAll(Et)){let e=t[0]===\"\\r\"&&n[t.index+1]===`\n`;if(t[0]!==`\n`&&t[0]!==\"\t\"&&!e)return{offset:t.index,name:Rt(t[0])}}}function we(n,t=60){let e=\"\",r=\"\",o=0;for(let s of n.slice(0,2*t+2)){let i=Re.test(s)?`\\\\u{${s.codePointAt(0)?.toString(16)}}`:s;if(o+=i===s?1:i.length,o>t)return`${r}\\u2026`;e+=i,o<t&&(r=e)}return e}function Rt(n){return`U+${(n.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,\"0\")}`}var Ne=(n,t,e=`${t}s`)=>`${n} ${n===1?t:e}`;var a=(n,t,...e)=>({tag:n,attributes:t,children:e.filter(Pt)}),Pt=n=>n!==void 0&&n!==!1,ie=n=>Pe(n)?n.split(/(\\n|\\t)/).map(t=>/^[\\n\\t]$/.test(t)?t:we(t,1/0)).join(\"\"):n,wt=/^(?:title|aria-label|aria-roledescription)$/,ke=({attributes:n})=>Object.entries(n).flatMap(([t,e])=>e===void 0||e===!1?[]:[[t,e===!0?\"\":wt.test(t)?ie(String(e)):String(e)]]);var Nt=\"http://www.w3.org/2000/svg\",kt=new Set([\"svg\",\"path\",\"text\",\"defs\",\"pattern\"]);function R(n){if(typeof n==\"string\")return document.createTextNode(ie(n));let t=kt.has(n.tag)?document.createElementNS(Nt,n.tag):document.createElement(n.tag);for(let[e,r]of ke(n))t.setAttribute(e,r);return t.append(...n.children.map(R)),t}var P=(n,...t)=>n.replaceChildren(...t.map(R));function h(n,t=document){let e=t.querySelector(n);if(!e)throw new Error(`the page has no ${n}`);return e}var Se={s:1e3,m:6e4,h:36e5,d:864e5};function St(n){return`${n.toISOString().slice(0,19)}Z`}function _(n){let t=St(n),e=t.slice(17,19),r=`${t.slice(11,16)}${e===\"00\"?\"\":`:${e}`}`;return`${Number(t.slice(8,10))} ${$t[n.getUTCMonth()]} ${t.slice(0,4)}, ${r} UTC`}var $t=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function $e(n){let t=Math.round(n/100),e=Math.floor(t/36e3),r=Math.floor(t%36e3/600),o=t%600/10;return[e&&`${e}h`,r&&`${r}m`,o&&`${o}s`].filter(Boolean).join(\"\")||\"0s\"}function Ae(n){let t=Math.floor(n/Se.d);if(t<2)return $e(n);let e=n-t*Se.d;return`${t}d${e<50?\"\":$e(e)}`}var At=/^https?:\\/\\/[A-Za-z0-9.-]+(?::\\d{1,5})?\\/[A-Za-z0-9._-]+\\/[A-Za-z0-9._-]+$/,Me=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,Mt=/^[A-Za-z0-9_@=,+.-]+$/,Lt=/^\\/actions\\/runs\\/\\d{1,20}(?:\\/attempts\\/\\d{1,6})?$/;function Oe({repositoryUrl:n,ledger:t}){let e=At.test(n)?n:void 0,r=s=>e===void 0||s===void 0?void 0:`${e}${s}`,o=(s,i)=>r(Me.test(s)?Ot(`/blob/${s}`,i):void 0);return{repository:r(\"\"),pullRequest:s=>r(Le(\"/pull/\",s)),issue:s=>r(Le(\"/issues/\",s)),commit:s=>r(Me.test(s)?`/commit/${s}`:void 0),file:o,record:s=>o(t??\"\",s),run:s=>r(e!==void 0&&s?.startsWith(e)&&Lt.test(s.slice(e.length))?s.slice(e.length):void 0)}}var Le=(n,t)=>Number.isSafeInteger(t)&&t>0?`${n}${t}`:void 0;function Ot(n,t){let e=t.split(\"/\");return e.every(o=>Mt.test(o)&&!/^\\.\\.?$/.test(o))?[n,...e.map(encodeURIComponent)].join(\"/\"):void 0}var De=n=>`#grant=${encodeURIComponent(n)}`;var Z={expiry:\"it expired\",stop:\"an emergency stop\",\"request-removed\":\"the request was removed\",\"request-changed\":\"the request was changed\",sweep:\"a sweep\",unknown:\"not recorded\"};function c(n){if(n===void 0)return N;let t=Date.parse(n);return Number.isNaN(t)?n:a(\"time\",{datetime:n},_(new Date(t)))}var N=a(\"span\",{class:\"none\"},\"not recorded\"),M=n=>Ae(n*1e3),p=n=>a(\"code\",{},n),v=(n,...t)=>n?a(\"a\",{href:n,rel:\"noopener noreferrer\",target:\"_blank\"},...t):a(\"span\",{},...t),y=({login:n,id:t})=>t===void 0?n:`${n} (id ${t})`,k=n=>n&&`${y(n)}, by ${n.event}`,G=(n,t)=>v(n.commit(t),p(t.slice(0,12))),L=(n,t)=>t?v(n.pullRequest(t.number),`#${t.number}`):N;function O(n,t){if(t===void 0)return N;let e=n.run(t);return e?v(e,`run ${t.split(\"/actions/runs/\")[1]??\"\"}`):p(t)}var b=(n,t)=>a(\"span\",{class:\"artefact\"},v(n.record(t.path),p(t.path)),a(\"span\",{class:\"hash\"},\"SHA-256 \",p(t.sha256)),de(t.witnessed)),de=n=>n===void 0?m(\"quiet\",\"Witness not read\"):m(n?\"good\":\"bad\",n?\"Witnessed\":\"Not witnessed\"),m=(n,t)=>a(\"span\",{class:`badge ${n}`},a(\"span\",{class:\"sign\",\"aria-hidden\":\"true\"},Dt[n]),t),Dt={good:\"\\u2713\",bad:\"\\u2715\",warn:\"!\",quiet:\"\\xB7\"},S=n=>a(\"dl\",{class:\"facts\"},...n.flatMap(([t,e])=>e===void 0||e===\"\"?[]:[a(\"div\",{},a(\"dt\",{},t),a(\"dd\",{},e))])),B=n=>a(\"a\",{href:De(n)},p(n)),T=n=>a(\"div\",{class:\"lines\"},...n.map(t=>a(\"div\",{},t))),le=n=>n.length>1?a(\"ul\",{class:\"plain\"},...n.map(t=>a(\"li\",{},t))):n[0],D=(n,t,e)=>a(\"div\",{class:\"wide\",tabindex:0,role:\"region\",\"aria-label\":n},a(\"table\",{},a(\"caption\",{},n),a(\"thead\",{},a(\"tr\",{},...t.map(r=>a(\"th\",{scope:\"col\"},r)))),a(\"tbody\",{},...e.map(r=>a(\"tr\",{},...r.map((o,s)=>s===0?a(\"th\",{scope:\"row\"},o??\"\"):a(\"td\",{},o??N)))))));function x(n,{at:t,...e},r){let o=Date.parse(t)||0;return{...e,opens:o,closes:o,haystack:JSON.stringify(n).toLowerCase(),cells:r}}function Ie(n,t,e){let{id:r,title:o,none:s,columns:i,rows:d}=n,l=`${r}-title`,u=t.length===d.length?`${d.length}`:`${t.length} of ${d.length}`;return a(\"section\",{id:r,class:\"events\",\"aria-labelledby\":l},a(\"h2\",{id:l,tabindex:-1},o,\" \",a(\"span\",{class:\"count\"},u)),d.length===0&&a(\"p\",{},s),d.length>0&&t.length===0&&a(\"p\",{},\"The filters leave none of them.\"),t.length>0&&D(o,i,t.slice(0,e).map(f=>f.cells())),t.length>e&&a(\"button\",{type:\"button\",class:\"more\",\"data-more\":r},`Show ${Math.min(q,t.length-e)} more of ${t.length-e}`))}var q=100;var Ce=(n,t)=>[It(n,t),Ct(n,t),Ht(n,t),Ft(n,t),Ut(n,t)],It=({stops:n},t)=>({id:\"stops\",title:\"Emergency stops\",none:\"Nobody used the emergency stop.\",columns:[\"When\",\"Stopped by\",\"What\",\"Grants that it ended\",\"Run\",\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt,...e.what===\"user\"&&e.subject&&{people:[e.subject]}},()=>[c(e.observedAt),k(e.startedBy),e.what===\"everything\"?\"everything\":`${e.what} ${e.subject??\"\"}`,T(e.grants.map(B)),O(t,e.run),b(t,e.artefact)]))}),Ct=({findings:n},t)=>({id:\"findings\",title:\"Found by sweeps\",none:\"No sweep found anything that was not merged.\",columns:[\"Found\",\"What\",\"Where\",\"For\",\"Policy or sessions\",\"Why\",\"Alarm\",\"Gone\",\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt,...e.user&&{people:[e.user]},account:e.account},()=>[c(e.observedAt),m(\"warn\",e.state),`${e.account}, ${e.region}`,e.user,T([...e.policy?[e.policy]:[],...e.sessions].map(p)),e.why,e.issue===void 0?void 0:v(t.issue(e.issue),`#${e.issue}`),e.goneAt?c(e.goneAt):m(\"bad\",\"Still there\"),b(t,e.artefact)]))}),Ht=({rulesChanges:n},t)=>({id:\"rules-changes\",title:\"Changes of the rules\",none:\"The rules did not change.\",columns:[\"Merged\",\"Asked by\",\"Approved by\",\"Merged by\",\"Pull request\",\"Merge\",\"What changed\",\"Record\"],rows:n.map(e=>x(e,{at:e.mergedAt},()=>[c(e.mergedAt),e.requestedBy&&y(e.requestedBy),e.approvedBy&&(e.approvedBy.length>0?T(e.approvedBy.flatMap(r=>[y(r),c(r.at)])):m(\"warn\",\"Nobody\")),e.mergedBy&&y(e.mergedBy),L(t,e.pullRequest),G(t,e.mergeSha),T(e.changes),e.artefact&&b(t,e.artefact)]))}),Ft=({transcriptReads:n},t)=>({id:\"transcript-reads\",title:\"Transcripts that were read\",none:\"Nobody read what sessions typed and printed.\",columns:[\"When\",\"Read by\",\"How\",\"Asked for\",\"Sessions\",\"Run\",\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt},()=>[c(e.observedAt),k(e.startedBy),e.how.join(\", \"),T(e.asked),T(e.sessions.map(p)),O(t,e.run),b(t,e.artefact)]))}),Ut=({accessReviews:n},t)=>({id:\"access-reviews\",title:\"Access reviews\",none:\"No access review was merged.\",columns:[\"Merged\",\"Merged by\",\"File\",\"Pull request\",\"Confirmed\",\"Not confirmed\"],rows:n.map(e=>x(e,{at:e.mergedAt},()=>[c(e.mergedAt),e.mergedBy&&y(e.mergedBy),v(t.file(e.mergeSha,e.file),p(e.file)),L(t,e.pullRequest),String(e.confirmed),e.notConfirmed.join(\", \")||\"nobody\"]))});var He=(n,t)=>[_t(n,t),Bt(n,t),qt(n,t),Wt(n,t),...Ce(n,t)],_t=({breakGlass:n},t)=>({id:\"break-glass\",title:\"Break-glass access and its reviews\",none:\"Nobody used break-glass access.\",columns:[\"Grant\",\"For\",\"Account\",\"Opened\",\"Reason\",\"Review\"],rows:n.map(e=>x(e,{at:e.opensAt,people:[e.user],account:e.account},()=>[B(e.id),e.user,e.account,c(e.opensAt),e.reason,Gt(e,t)]))}),Gt=({reviews:n,reviewDueAt:t},e)=>n.length===0?T([m(\"warn\",\"Not reviewed\"),...t?[T([\"due \",c(t)])]:[]]):T(n.flatMap(({verdict:r,by:o,at:s,text:i,artefact:d})=>[m(r===\"approved\"?\"good\":\"bad\",`${r} by ${y(o)}`),c(s),i,b(e,d)])),Fe=[\"When\",\"For\",\"Account\",\"Instances\",\"Reason\",\"Asked by\",\"Merged by\",\"Pull request\"],Ue=(n,t)=>[c(n.observedAt),n.user,n.account,n.instances?.join(\", \")??Object.entries(n.tags??{}).map(([e,r])=>`${e}=${r}`).join(\", \"),n.reason,n.requestedBy&&y(n.requestedBy),n.mergedBy&&y(n.mergedBy),L(t,n.pullRequest)],Bt=({refusals:n},t)=>({id:\"refusals\",title:\"Refused requests\",none:\"No merged request was refused.\",columns:[...Fe,\"Why\",\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt,people:[e.user],account:e.account},()=>[...Ue(e,t),T(e.why),b(t,e.artefact)]))}),qt=({overtaken:n},t)=>({id:\"overtaken\",title:\"Overtaken requests\",none:\"No request was changed by another merge before it could be granted.\",columns:[...Fe,\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt,people:[e.user],account:e.account},()=>[...Ue(e,t),b(t,e.artefact)]))}),Wt=({failures:n},t)=>({id:\"failures\",title:\"Failures\",none:\"No grant failed, and every end could be proven at once.\",columns:[\"When\",\"What failed\",\"For\",\"Account\",\"Grant\",\"Message\",\"Followed by\",\"Record\"],rows:n.map(e=>x(e,{at:e.observedAt,people:[e.user],account:e.account},()=>[c(e.observedAt),e.kind===\"grant\"?\"The grant\":\"The proof of the end\",e.user,e.account,B(e.grant),e.message,e.followedBy??m(\"warn\",\"Nothing\"),b(t,e.artefact)]))});var F={\"not-merged\":\"Not merged on the default branch\",tampered:\"Policy changed, or came back\",\"end-not-proven\":\"End not proven\",\"not-witnessed\":\"Record not in the witness\",\"approved-late\":\"Approved after access began\",overrun:\"Session outlived its grant\",\"review-rejected\":\"Review rejected\",\"review-overdue\":\"Review overdue\",\"transcript-missing\":\"Transcript missing\",\"deleted-by-others\":\"Policy deleted by others\",\"break-glass\":\"Break-glass access\",\"ended-early\":\"Ended before its time\"};var ce={person:\"\",account:\"\",instance:\"\",text:\"\",kind:\"\",since:\"\",until:\"\"},z=Object.keys(ce),J={any:\"Any exception\",none:\"No exception\",open:\"Still open\",...F};function _e(n){let t=new URLSearchParams(n.replace(/^#/,\"\")),e=o=>(t.get(o)??\"\").slice(0,500),r=Object.fromEntries(z.map(o=>[o,e(o)]));return{...r,kind:Object.hasOwn(J,r.kind)?r.kind:\"\",since:W(I(r.since)),until:W(I(r.until)),page:/^[1-9]\\d{0,6}$/.test(e(\"page\"))?Number(e(\"page\")):1,grant:e(\"grant\")}}function Ge({page:n,grant:t,...e}){let r=new URLSearchParams;for(let o of z)e[o]!==\"\"&&r.set(o,e[o]);return n>1&&r.set(\"page\",String(n)),t!==\"\"&&r.set(\"grant\",t),r.toString()}function I(n){if(!/^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d)?$/.test(n))return;let t=Date.parse(n.length===10?`${n}T00:00Z`:`${n}Z`);return Number.isNaN(t)?void 0:t}var W=n=>n===void 0?\"\":new Date(n).toISOString().slice(0,16);function pe(n){let t=n.text.toLowerCase().split(/\\s+/).filter(Boolean),e=I(n.since)??Number.NEGATIVE_INFINITY,r=I(n.until)??Number.POSITIVE_INFINITY,{person:o,account:s,instance:i}=n;return d=>(o===\"\"||!d.people||d.people.includes(o))&&(s===\"\"||d.account===void 0||d.account===s)&&(i===\"\"||!d.instances||d.instances.some(l=>l.includes(i)))&&d.opens<r&&(d.closes>e||d.opens>=e)&&t.every(l=>d.haystack.includes(l))}function jt(n){return n===\"\"?()=>!0:n===\"any\"?t=>t.exceptions.length>0:n===\"none\"?t=>t.exceptions.length===0:n===\"open\"?t=>t.state===\"open\":t=>t.exceptions.includes(n)}function Be(n,t){let[e,r]=[jt(t.kind),pe(t)];return n.flatMap((o,s)=>e(o)&&r(o)?[s]:[])}function qe(n){let{id:t,user:e,account:r,region:o,instances:s,reason:i,pullRequest:d,approvers:l,also:u}=n,f=[t,e,r,o,...s,i,`#${d}`,...l,...u];return{...n,people:[e],haystack:f.join(`\n`).toLowerCase()}}function We(n,t){let e=(n.until-n.from)/10,{from:r,until:o}=n;for(let{opens:s,closes:i}of t)s<r&&(r=Math.max(s,n.from-e)),i>o&&(o=Math.min(i,n.until+e));return{from:Math.floor(r/6e4)*6e4,until:Math.ceil(o/6e4)*6e4}}function ue(n,t,e,r){let o=Math.min(Math.max((n.until-n.from)*t,6e5),r.until-r.from),s=Math.min(Math.max((e-n.from)/(n.until-n.from),0),1);return je(e-s*o,o,r)}var me=(n,t,e)=>je(n.from+t*(n.until-n.from),n.until-n.from,e);function je(n,t,e){let r=Math.max(e.from,Math.min(n,e.until-t)),o=Math.floor(r/6e4)*6e4;return{from:o,until:o+Math.ceil(t/6e4)*6e4}}function Ve(n,t){let e=R(Kt(n)),r=z.map(o=>[o,h(`[name=${o}]`,e)]);return e.addEventListener(\"input\",()=>t.change(Object.fromEntries(r.map(([o,s])=>[o,s.value])))),e.addEventListener(\"submit\",o=>o.preventDefault()),h(\"[data-clear]\",e).addEventListener(\"click\",t.clear),h(\"[data-print]\",e).addEventListener(\"click\",t.print),{element:e,show:o=>{for(let[s,i]of r)i.value!==o[s]&&Vt(i,o[s])}}}function Vt(n,t){n.value=t,n.value!==t&&n instanceof HTMLSelectElement&&n.append(R(X(t,t))),n.value=t}function Kt(n){let t=ge(n.map(o=>o.user)),e=ge(n.map(o=>o.account)),r=ge(n.flatMap(o=>o.instances)).slice(0,2e3);return a(\"form\",{class:\"filters\",role:\"search\",\"aria-label\":\"Filter the grants\"},fe(\"person\",\"Person\",\"Everyone\",t),fe(\"account\",\"Account\",\"All accounts\",e),V(\"instance\",\"Instance\",a(\"input\",{...j(\"instance\"),type:\"text\",list:\"instances\"})),a(\"datalist\",{id:\"instances\"},...r.map(o=>X(o,o))),V(\"text\",\"Reason, ticket, approver or id\",a(\"input\",{...j(\"text\"),type:\"search\"})),fe(\"kind\",\"Exceptions\",\"All grants\",Object.keys(J),J),V(\"since\",\"Access since (UTC)\",a(\"input\",{...j(\"since\"),type:\"datetime-local\"})),V(\"until\",\"Access until (UTC)\",a(\"input\",{...j(\"until\"),type:\"datetime-local\"})),a(\"div\",{class:\"buttons\"},a(\"button\",{type:\"button\",\"data-clear\":!0},\"Clear filters\"),a(\"button\",{type:\"button\",\"data-print\":!0},\"Print what is shown\")))}var j=n=>({id:`filter-${n}`,name:n,autocomplete:\"off\"}),V=(n,t,e)=>a(\"div\",{class:\"field\"},a(\"label\",{for:`filter-${n}`},t),e),X=(n,t)=>a(\"option\",{value:n},t),fe=(n,t,e,r,o={})=>V(n,t,a(\"select\",j(n),X(\"\",e),...r.map(s=>X(s,o[s]??s)))),ge=n=>[...new Set(n)].toSorted();var Ke=(n,t)=>[Yt(n,t),Zt(n),Jt(n,t),Xt(n,t)],Yt=({ends:n},t)=>n.length>0&&D(\"How access was ended\",[\"Region\",\"Verdict\",\"Cause\",\"From\",\"To\",\"Checks\",\"Sessions closed\",\"Overrun\",\"Run\",\"Started by\"],n.map(e=>[e.region,e.verdict,Z[e.cause],c(e.startedAt),c(e.finishedAt),String(e.passes),String(e.terminatedSessions),e.overrunSeconds>0?M(e.overrunSeconds):\"none\",O(t,e.run),k(e.startedBy)]));function Zt({usage:n}){if(!n)return a(\"p\",{},\"No evidence check has looked for sessions of this grant.\");if(n.sessions.length===0)return a(\"p\",{},`No session was opened${n.isFinal?\"\":\" so far, by the last evidence check\"}.`);let t=`Sessions: used for ${M(n.usedMinutes*60)}${n.isFinal?\"\":\" so far\"}`;return D(t,[\"Session\",\"Instance\",\"From\",\"To\",\"How it ended\",\"Verdict\",\"CloudWatch\",\"S3\"],n.sessions.map(e=>[p(e.id),p(e.instance),c(e.startedAt),c(e.endedAt),e.ended,e.verdict,...zt(e)]))}function zt({transcripts:{cloudWatch:n,s3:t}}){return[n&&S([[\"State\",n.state],[\"Group\",p(n.group)],[\"Stream\",p(n.stream)]]),t&&S([[\"State\",t.state],[\"Object\",p(`s3://${t.bucket}/${t.key}`)],[\"Bytes\",t.bytes===void 0?void 0:String(t.bytes)],[\"Version\",t.versionId&&p(t.versionId)],[\"SHA-256\",t.sha256&&p(t.sha256)],[\"ETag\",t.etag&&p(t.etag)]])]}function Jt({approval:n,reviews:t,reviewDueAt:e},r){return n.kind!==\"break-glass\"?!1:t?.length?D(\"Reviews of this break-glass access\",[\"Verdict\",\"By\",\"At\",\"Text\",\"Record\"],t.map(({verdict:o,by:s,at:i,text:d,artefact:l})=>[o,y(s),c(i),d,b(r,l)])):a(\"p\",{},\"No review afterwards is recorded. It was due: \",c(e),\".\")}function Xt({artefact:n,ends:t,usage:e,reviews:r},o){let s=[[\"What was given\",n],...t.map(i=>[`End in ${i.region}`,i.artefact]),...e?[[\"Evidence check\",e.artefact]]:[],...(r??[]).map(i=>[\"Review\",i.artefact])];return D(\"Records on the ledger\",[\"What it proves\",\"Record\",\"SHA-256\",\"Witness\"],s.map(([i,{path:d,sha256:l,witnessed:u}])=>[i,v(o.record(d),p(d)),p(l),de(u)]))}function ee(n,t){return a(\"div\",{class:\"evidence\"},Qt(n),a(\"div\",{class:\"columns\"},en(n,t),tn(n,t),nn(n),rn(n,t)),...Ke(n,t))}var Qt=({exceptions:n})=>n.length>0&&a(\"ul\",{class:\"marked\"},...n.map(({kind:t,text:e})=>a(\"li\",{},m(\"warn\",F[t]),\" \",e))),te=(n,...t)=>a(\"div\",{class:\"block\"},a(\"h3\",{},n),...t),Ze=(n,t)=>n||t?a(\"span\",{},n?y(n):\"not recorded\",\", \",c(t)):void 0,Q=n=>le(n.map(p)),en=(n,t)=>te(\"Asked\",S([[\"By\",Ze(n.requestedBy,n.requestedAt)??N],[\"For\",n.user],[\"Role\",n.principal&&p(n.principal.role)],[\"Identity\",n.principal?.identity],[\"On GitHub\",n.logins.join(\", \")],[\"Reason\",a(\"span\",{class:\"reason\"},n.reason)],[\"Ticket\",n.ticket],[\"For how long\",M(n.requestedSeconds)],[\"Pull request\",L(t,n.pullRequest)],[\"File\",v(t.file(n.mergeSha,n.file),p(n.file))]]));function tn({approval:n,mergedBy:t,mergedAt:e,mergeSha:r},o){let s=n.by.map(i=>a(\"span\",{},y(i),\", \",c(i.at)));return te(\"Approved\",S([[\"By\",le(s)??m(\"warn\",\"Nobody beforehand\")],[\"Commit\",G(o,n.headSha)],[\"Bytes of the file\",p(n.blobSha)],[\"Rule\",n.rule??N],[\"Bytes of the rules\",n.rulesBlobSha&&p(n.rulesBlobSha)],[\"Before access\",n.beforeAccess?m(\"good\",\"Yes\"):m(\"bad\",\"No\")],[\"Merged by\",Ze(t,e)],[\"Merge\",G(o,r)]]))}var Ye=n=>n&&Q(Object.entries(n).map(([t,e])=>`${t}=${e}`)),nn=({account:n,accountId:t,region:e,instances:r,asked:o,live:s,policy:i,documents:d})=>te(\"Given\",S([[\"Account\",`${n} (${t})`],[\"Region\",e],[\"Asked for\",o&&(Q(o.instances??[])??Ye(o.tags))],[\"Instances\",Q(r)],[\"Any with the tags\",Ye(s)],[\"Documents\",Q(d)],[\"Policy\",p(i)]]));function rn({grantedAt:n,opensAt:t,expiresAt:e,ended:r,run:o,startedBy:s,state:i},d){let l=r?c(r.at):i===\"open\"?\"it is not over yet\":m(\"bad\",\"No record proves it\");return te(\"Opened and ended\",S([[\"Given\",c(n)],[\"Opened\",c(t)],[\"Was to end\",c(e)],[\"Proven to have ended\",l],[\"By\",r&&Z[r.cause]],[\"Ordered by\",k(r?.by)],[\"Time to revoke\",r&&M(r.secondsToRevoke)],[\"Overrun\",r&&(r.overrunSeconds>0?m(\"warn\",M(r.overrunSeconds)):\"none\")],[\"Run\",O(d,o)],[\"Started by\",k(s)??N]]))}var he=[\"ended\",\"open\",\"exception\",\"unproven\"],C={ended:\"Ended, proven\",open:\"Still open\",exception:\"With an exception\",unproven:\"End not proven\"};var on=[1,5,15,30].map(n=>n*6e4).concat([1,3,6,12].map(n=>n*36e5)),sn=[864e5,2*864e5,7*864e5],ze=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"],an=4*864e5;function Je(n,t){let e=n.until-n.from,r=[...on,...sn].find(d=>e/d<=t);if(r===void 0)return ln(n,t);let o=r===7*864e5?an:0,s=Math.ceil((n.from-o)/r)*r+o,i=Math.max(0,Math.floor((n.until-s)/r)+1);return Array.from({length:i},(d,l)=>dn(s+l*r,r))}function dn(n,t){let e=new Date(n),r=`${e.getUTCDate()} ${ze[e.getUTCMonth()]}`;return t>=864e5?{at:n,label:r,isMajor:e.getUTCDate()===1}:n%864e5===0?{at:n,label:r,isMajor:!0}:{at:n,label:e.toISOString().slice(11,16),isMajor:!1}}function ln({from:n,until:t},e){let r=[1,3,6,12,24,60,120].find(d=>(t-n)/(d*30*864e5)<=e)??1200,o=Math.max(1,r/12),s=Math.floor(new Date(n).getUTCFullYear()/o)*o,i=[];for(let d=0;Date.UTC(s,d)<=t;d+=r){let l=Date.UTC(s,d),u=new Date(l),f=`${ze[u.getUTCMonth()]} ${u.getUTCFullYear()}`;l>=n&&i.push({at:l,label:f,isMajor:u.getUTCMonth()===0})}return i}function Qe(n){let t=new Map;for(let[e,{user:r}]of n.entries()){let o=t.get(r);o?o.push(e):t.set(r,[e])}return[...t].toSorted(([e],[r])=>e<r?-1:1).map(([e,r])=>({user:e,...cn(n,r)}))}function cn(n,t){let e=[],r=t.map(o=>({index:o,...n[o]})).toSorted((o,s)=>o.opens-s.opens||o.closes-s.closes||o.index-s.index).map(({index:o,opens:s,closes:i,look:d})=>{let l=e.findIndex(f=>f<=s),u=l===-1?e.length:l;return e[u]=i,{index:o,lane:u,opens:s,closes:i,look:d}});return{lanes:e.length,bars:r}}var pn=3;function et({bars:n},t,e){let r=e/(t.until-t.from),o=[],s=new Map;for(let{lane:i,look:d,opens:l,closes:u}of n){if(u<t.from||l>=t.until)continue;let f=Math.max(0,Xe((l-t.from)*r)),w=Math.min(e,Math.max(f+pn,Xe((u-t.from)*r))),H=s.get(i);if(H?.look===d&&f<H.right+.5)H.right=Math.max(H.right,w);else{let g={lane:i,look:d,left:f,right:w};o.push(g),s.set(i,g)}}return o}var Xe=n=>Math.round(n*10)/10;function tt({bars:n},t,e,r){let o,s=r;for(let i of n){if(i.lane!==t)continue;let d=e<i.opens?i.opens-e:Math.max(0,e-i.closes);d<=s&&(o=i,s=d)}return o}var $=12,K=3,ye=6,nt=24,un=({lanes:n})=>2*ye+Math.max(1,n)*($+K)-K,rt=n=>ye+n*($+K),ot=n=>Math.max(0,Math.floor((n-ye+K/2)/($+K)));function st(n,t,e){let r=et(n,t,e),o=un(n),s=he.map(i=>({look:i,own:r.filter(d=>d.look===i)})).filter(({own:i})=>i.length>0).map(({look:i,own:d})=>a(\"path\",{class:`bar ${i}`,d:d.map(mn).join(\"\")}));return a(\"div\",{class:\"person\"},a(\"span\",{class:\"name\",title:n.user},n.user),a(\"div\",{class:\"plot\"},a(\"svg\",at(e,o),a(\"path\",{class:\"grid\",d:lt(t,e,o)}),...s)))}var at=(n,t)=>({width:n,height:t,viewBox:`0 0 ${n} ${t}`,preserveAspectRatio:\"none\"}),mn=({lane:n,left:t,right:e})=>re(t,rt(n),e-t,$),re=(n,t,e,r)=>`M${U(n)} ${U(t)}h${U(e)}v${U(r)}h${U(-e)}z`;function it({lane:n,opens:t,closes:e},r,o){let s=d=>Math.min(o,Math.max(0,ne(d,r,o))),i=s(t);return re(i-1.5,rt(n)-1.5,Math.max(3,s(e)-i)+3,$+3)}var U=n=>Math.round(n*10)/10,dt=(n,t)=>Je(n,Math.max(2,t/72)),ne=(n,t,e)=>U((n-t.from)/(t.until-t.from)*e),lt=(n,t,e)=>dt(n,t).map(({at:r})=>`M${ne(r,n,t)} 0v${e}`).join(\"\");function be(n,t){let e=dt(n,t).filter(({at:r})=>ne(r,n,t)<t-34).map(({at:r,label:o,isMajor:s})=>a(\"text\",{x:ne(r,n,t)+3,y:16,class:s?\"major\":\"minor\"},o));return a(\"div\",{class:\"person axis\"},a(\"span\",{class:\"name\"},\"UTC\"),a(\"div\",{class:\"plot\"},a(\"svg\",at(t,nt),a(\"path\",{class:\"grid\",d:lt(n,t,nt)}),...e)))}var fn=()=>a(\"svg\",{class:\"patterns\",width:0,height:0,\"aria-hidden\":\"true\"},a(\"defs\",{},...[\"exception\",\"unproven\"].map(n=>a(\"pattern\",{id:`look-${n}`,width:6,height:6,patternUnits:\"userSpaceOnUse\",patternTransform:\"rotate(45)\"},a(\"path\",{class:`ground ${n}`,d:re(0,0,6,6)}),a(\"path\",{class:`stroke ${n}`,d:gn[n]}))))),gn={exception:\"M0 0h2v6h-2z\",unproven:\"M0 0h1.5v6h-1.5zM0 0h6v1.5h-6z\"},hn=()=>a(\"ul\",{class:\"legend\",\"aria-label\":\"What the bars mean\"},...he.map(yn)),yn=n=>a(\"li\",{},a(\"svg\",{width:28,height:$,viewBox:`0 0 28 ${$}`,\"aria-hidden\":\"true\"},a(\"path\",{class:`bar ${n}`,d:re(1,1,26,$-2)})),C[n]),bn=[[\"earlier\",\"Earlier\"],[\"later\",\"Later\"],[\"in\",\"Zoom in\"],[\"out\",\"Zoom out\"],[\"all\",\"Whole period\"]],ct=()=>a(\"div\",{class:\"timeline\"},fn(),a(\"div\",{class:\"tools\"},hn(),a(\"div\",{class:\"steps\",role:\"group\",\"aria-label\":\"Time that the timeline and the list show\"},...bn.map(([n,t])=>a(\"button\",{type:\"button\",\"data-step\":n},t)))),a(\"div\",{class:\"chart\",tabindex:0,role:\"application\",\"aria-label\":\"Timeline: a row for each person, a bar for each grant. The list below has the same grants.\",\"aria-describedby\":\"timeline-help\"}),a(\"p\",{class:\"hint\",\"aria-live\":\"polite\"}),a(\"p\",{id:\"timeline-help\",class:\"help\"},Tn)),Tn=\"Keys on the timeline: arrows go from grant to grant, Enter unfolds one in the list, + and - zoom, Page Up and Page Down move in time, 0 shows the whole period.\";function pt(n){let{user:t,account:e,instances:r,opens:o,closes:s,look:i,approvers:d,pullRequest:l}=n,u=d.length>0?`approved by ${d.join(\", \")}`:\"nobody approved it beforehand\";return`${t} in ${e} on ${r.join(\", \")||\"instances by tags\"}: ${Te(o,s)}. ${C[i]}. Pull request #${l}, ${u}.`}function Te(n,t){let[e,r]=[_(new Date(n)),_(new Date(t))],[o,s]=r.split(\", \");return e.startsWith(`${o}, `)?`${e} to ${s}`:`${e} to ${r}`}function ut(n,t,e){let{id:r,user:o,account:s,instances:i,opens:d,closes:l,reason:u}=n;return a(\"li\",{},a(\"details\",{class:\"grant\",\"data-index\":t,\"data-id\":r,open:e!==void 0},a(\"summary\",{},a(\"span\",{class:\"when\"},Te(d,l)),a(\"strong\",{class:\"who\"},o),a(\"span\",{class:\"where\"},`${s} \\xB7 ${i.join(\", \")||\"by tags\"}`),a(\"span\",{class:\"why\"},u),a(\"span\",{class:\"marks\"},...vn(n))),e&&ee(e.row,e.links)))}function vn({state:n,exceptions:t}){let e=t.filter(r=>r!==\"end-not-proven\").map(r=>m(\"warn\",F[r]));return[xn[n],...e]}var xn={ended:m(\"good\",C.ended),open:m(\"quiet\",C.open),\"end-not-proven\":m(\"bad\",C.unproven)};var oe=50,Y=200,se=class{element=document.createElement(\"div\");#t;#a;#r;constructor(t,e,r){this.#t=t,this.#a=e,this.#r=r,this.element.addEventListener(\"toggle\",o=>{this.#i(o.target)},!0),this.element.addEventListener(\"click\",({target:o})=>{let s=o.closest(\"[data-page]\")?.dataset.page;s&&r.turn(Number(s))})}pageOf(t,e){return Math.floor(Math.max(0,t.indexOf(e))/oe)+1}show(t,e){let r=Math.max(1,Math.ceil(t.length/oe)),o=Math.min(e,r),s=(o-1)*oe,i=t.slice(s,s+oe).flatMap(d=>this.#e(d));P(this.element,a(\"ul\",{class:\"grants\"},...i),...r>1?[En(o,r)]:[])}showForPrint(t){let e=t.length-Y,r=t.slice(0,Y).flatMap(s=>{let i=this.#t.rowAtHand(s);return this.#e(s,i&&{row:i,links:this.#a})}),o=e>0?[a(\"p\",{},`And ${e} more grants: filter for fewer, or see grants.csv.`)]:[];P(this.element,a(\"ul\",{class:\"grants\"},...r),...o)}async unfold(t){let e=this.element.querySelector(`details[data-index=\"${t}\"]`),r=e?.querySelector(\"summary\");!e||!r||(await this.#n(e,t),e.open=!0,r.focus({preventScroll:!0}),r.scrollIntoView({block:\"start\"}))}#e(t,e){let r=this.#t.data.entries[t];return r?[ut(r,t,e)]:[]}async#i(t){!(t instanceof HTMLDetailsElement)||t.dataset.index===void 0||(t.open&&await this.#n(t,Number(t.dataset.index)),this.#r.unfolded(t.open?t.dataset.id??\"\":\"\"))}async#n(t,e){let r=await this.#t.rowOf(e);t.querySelector(\".evidence\")||t.append(R(ee(r,this.#a)))}};function En(n,t){let e=(r,o)=>a(\"button\",{type:\"button\",\"data-page\":o,disabled:o<1||o>t||o===n},r);return a(\"nav\",{class:\"pager\",\"aria-label\":\"Pages of the list\"},e(\"First\",1),e(\"Previous\",n-1),a(\"span\",{},`Page ${n} of ${t}`),e(\"Next\",n+1),e(\"Last\",t))}function mt({before:n,after:t}){let e=[];window.addEventListener(\"beforeprint\",()=>{n(),e=[...document.querySelectorAll(\"details.exceptions:not([open]), details.names:not([open])\")];for(let r of e)r.open=!0}),window.addEventListener(\"afterprint\",()=>{for(let r of e)r.open=!1;t()})}var Rn=500;function ft(n,t){let e=new Map,r,o=(i,d)=>P(n,...t.map(l=>Ie(l,l.rows.filter(pe(i)),d(l)))),s=i=>{r=i,o(i,d=>e.get(d.id)??q)};return n.addEventListener(\"click\",i=>{let d=i.target.closest(\"[data-more]\")?.dataset.more;d===void 0||!r||(e.set(d,(e.get(d)??q)+q),s(r),h(`#${d} .wide`,n).focus())}),{show:s,showForPrint:i=>o(i,()=>Rn)}}function gt(n,t,e,r){let o=g=>(n[g]?.bars??[]).flatMap((E,A)=>E.closes>=t.from&&E.opens<t.until?[{...E,place:A}]:[]),s=(g,E)=>{for(let A=g;A>=0&&A<n.length;A+=E)if(o(A).length>0)return A},i=(g,E)=>g===void 0||E===void 0?void 0:{person:g,bar:E};if(!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(r))return;if(!e){let g=s(0,1);return g===void 0?void 0:i(g,o(g)[0]?.place)}let d=o(e.person),l=d.findIndex(g=>g.place===e.bar);if(r===\"Home\")return i(e.person,d[0]?.place);if(r===\"End\")return i(e.person,d.at(-1)?.place);if(r===\"ArrowRight\")return i(e.person,(d[l+1]??d[l])?.place);if(r===\"ArrowLeft\")return i(e.person,(d[Math.max(0,l-1)]??d[l])?.place);let u=r===\"ArrowDown\"?1:-1,f=s(e.person+u,u);if(f===void 0)return e;let w=d[l]?.opens??t.from,H=o(f).toSorted((g,E)=>Math.abs(g.opens-w)-Math.abs(E.opens-w));return i(f,H[0]?.place)}var Pn=1e3,wn={\"+\":\"in\",\"=\":\"in\",\"-\":\"out\",0:\"all\",PageUp:\"earlier\",PageDown:\"later\"},ae=class{element=R(ct());#t=h(\".chart\",this.element);#a=h(\".hint\",this.element);#r;#e;#i;#n=0;constructor(t){this.#r=t,this.#t.addEventListener(\"keydown\",e=>this.#f(e)),this.#t.addEventListener(\"pointermove\",e=>{let r=this.#p(e);(r?.person!==this.#i?.person||r?.bar!==this.#i?.bar)&&this.#l(r)}),this.#t.addEventListener(\"click\",e=>this.#u(this.#p(e))),this.element.addEventListener(\"click\",({target:e})=>{let r=e.closest(\"[data-step]\")?.dataset.step;r&&this.#m(r)}),new ResizeObserver(()=>{this.#e&&Math.abs(this.#c()-this.#n)>1&&this.#o(this.#e)}).observe(this.#t)}draw(t,e,r){this.#e={entries:t,people:Qe(t),range:e,whole:r},this.#o(this.#e)}#c(){return Math.max(120,Math.floor(h(\".plot\",this.#t).clientWidth))}#o({people:t,range:e}){this.#t.firstChild||P(this.#t,be(e,120));let r=this.#c();this.#n=r;let o=t.slice(0,Pn).map(s=>st(s,e,r));P(this.#t,be(e,r),...o),this.#l(void 0)}#s(){return[...this.#t.querySelectorAll(\".person:not(.axis)\")]}#d(t){return t&&this.#e?.people[t.person]?.bars[t.bar]}#l(t){this.#i=t,this.#t.querySelector(\".cursor\")?.remove();let e=this.#d(t),r=e&&this.#e?.entries[e.index];if(!t||!e||!r||!this.#e)return this.#a.replaceChildren();let o=it(e,this.#e.range,this.#n);this.#s()[t.person]?.querySelector(\"svg\")?.append(R(a(\"path\",{class:\"cursor\",d:o}))),P(this.#a,pt(r))}#p({target:t,clientX:e,clientY:r}){let o=t.closest(\".person:not(.axis)\"),s=o?.querySelector(\"svg\")?.getBoundingClientRect();if(!o||!s||!this.#e)return;let{people:i,range:d}=this.#e,l=this.#s().indexOf(o),u=(d.until-d.from)/this.#n,f=i[l],w=f&&tt(f,ot(r-s.top),d.from+(e-s.left)*u,4*u);return w&&{person:l,bar:f.bars.indexOf(w)}}#u(t){let e=this.#d(t),r=e&&this.#e?.entries[e.index];r&&this.#r.choose(r)}#m(t){if(!this.#e)return;let{range:e,whole:r}=this.#e,o=this.#d(this.#i),s=o?(o.opens+o.closes)/2:(e.from+e.until)/2,i={all:()=>r,in:()=>ue(e,.5,s,r),out:()=>ue(e,2,s,r),earlier:()=>me(e,-.5,r),later:()=>me(e,.5,r)}[t]();this.#r.zoom(i)}#f(t){let{key:e}=t;if(t.ctrlKey||t.metaKey||t.altKey||!this.#e)return;let r=gt(this.#e.people,this.#e.range,this.#i,e),o=wn[e];if(r)this.#l(r),this.#s()[r.person]?.scrollIntoView({block:\"nearest\"});else if(o)this.#m(o);else if(e===\"Enter\"||e===\" \")this.#u(this.#i);else if(e===\"Escape\")this.#l(void 0);else return;t.preventDefault()}};var ve={...ce,page:1,grant:\"\"};function ht(n){let t=new xe(n);window.addEventListener(\"hashchange\",()=>{(location.hash.includes(\"=\")||location.hash===\"\")&&t.follow(location.hash)}),t.follow(location.hash)}var xe=class{#t;#a;#r;#e;#i;#n;#c;#o=ve;#s=[];constructor(t){let{header:e,entries:r,events:o}=t.data,s=Oe(e);this.#t=t,this.#a=r.map(qe),this.#r=We({from:Date.parse(e.since),until:Date.parse(e.until)},r),this.#e=Ve(r,{change:i=>this.#d({...i,page:1,grant:\"\"}),clear:()=>this.#d(ve),print:()=>{this.#h()}}),this.#i=new ae({choose:i=>this.#g(i.id),zoom:i=>this.#d({...this.#o,...this.#m(i),page:1,grant:\"\"})}),this.#n=new se(t,s,{turn:i=>this.#f(i),unfolded:i=>this.#l({...this.#o,grant:i})}),this.#c=ft(h(\"#events\"),He(o,s)),h(\"#view\").append(this.#e.element,this.#i.element,this.#n.element),mt({before:()=>this.#y(),after:()=>this.#p()})}follow(t){let e=_e(t);this.#d(e),e.grant!==\"\"&&this.#g(e.grant)}#d(t){this.#l(t),this.#s=Be(this.#a,t),this.#p(),this.#t.keepAtHand(this.#s.slice(0,Y))}#l(t){this.#o=t;let e=Ge(t);history.replaceState(null,\"\",e===\"\"?location.pathname+location.search:`#${e}`)}#p(){let t=this.#s.flatMap(r=>this.#a[r]??[]);this.#e.show(this.#o),this.#i.draw(t,this.#u(),this.#r),this.#n.show(this.#s,this.#o.page),this.#c.show(this.#o);let e=t.filter(r=>r.exceptions.length>0).length;h(\"#status\").textContent=`${t.length} of ${Ne(this.#a.length,\"grant\")} shown, ${e} of them with an exception.`}#u(){let[t,e]=[I(this.#o.since),I(this.#o.until)],r={from:t??this.#r.from,until:e??this.#r.until};return r.from<r.until?r:this.#r}#m({from:t,until:e}){let r=e>=this.#r.until;return{since:t<=this.#r.from?\"\":W(t),until:r?\"\":W(e)}}#f(t){this.#l({...this.#o,page:t,grant:\"\"}),this.#n.show(this.#s,t),this.#n.element.scrollIntoView({block:\"start\"})}#g(t){let e=this.#a.findIndex(o=>o.id===t);if(e===-1)return;this.#s.includes(e)||this.#d(ve);let r=this.#n.pageOf(this.#s,e);this.#l({...this.#o,page:r,grant:t}),this.#n.show(this.#s,r),this.#n.unfold(e)}async#h(){await this.#t.keepAtHand(this.#s.slice(0,Y)),window.print()}#y(){this.#n.showForPrint(this.#s),this.#c.showForPrint(this.#o)}};var Ee=64,yt=\"data\",bt=n=>`rows-${n}`;async function vt(){let n=await Tt(yt),t=new Map,e;async function r(s){let i=Math.floor(s/Ee);return e?.number!==i&&(e={number:i,rows:await Tt(bt(i))}),e.rows[s%Ee]}async function o(s){let i=t,d=new Map;t=d,document.body.removeAttribute(\"data-printable\");for(let l of s)if(d.set(l,i.get(l)??await r(l)),t!==d)return;document.body.setAttribute(\"data-printable\",\"\")}return{data:n,rowOf:r,keepAtHand:o,rowAtHand:s=>t.get(s)}}async function Tt(n){let t=atob(document.getElementById(n)?.textContent??\"\"),e=new Uint8Array(t.length);for(let o=0;o<t.length;o++)e[o]=t.charCodeAt(o);let r=new Blob([e]).stream().pipeThrough(new DecompressionStream(\"gzip\"));return JSON.parse(await new Response(r).text())}var xt=h(\"#status\"),Nn=n=>{let t=n instanceof Error?n.message:String(n);xt.textContent=`The grants cannot be shown: ${t}. Open this file in a current browser, or read the other files of this report.`};xt.textContent=\"Unpacking the grants\\u2026\";vt().then(ht).catch(Nn);})();"
const style = ":root{color-scheme:light dark;--ground: #ffffff;--card: #f6f7f9;--ink: #1b2330;--soft: #556070;--line: #dde1e7;--strong: #8a94a3;--link: #0b57b8;--focus: #0b57b8;--good: #12643b;--good-ground: #e3f4ea;--bad: #a4161a;--bad-ground: #fde8e8;--warn: #7a4a00;--warn-ground: #fff1d6;--bar-ended: #3d7ab8;--bar-open: #12643b;--bar-exception: #c27803;--bar-unproven: #c8262b}@media(prefers-color-scheme:dark){:root{--ground: #10151c;--card: #18202a;--ink: #e4e9f0;--soft: #a3adba;--line: #2b3542;--strong: #6b7788;--link: #7fb5f5;--focus: #9cc7fa;--good: #7fd6a4;--good-ground: #14301f;--bad: #ff9b9b;--bad-ground: #3a1717;--warn: #f2c26b;--warn-ground: #362608;--bar-ended: #5d9bd8;--bar-open: #6fcf97;--bar-exception: #f0b24a;--bar-unproven: #ff7b7b}}*{box-sizing:border-box}html{scroll-padding-top:16px}@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}body{margin:0 auto;max-width:1240px;padding:0 32px 96px;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,Segoe UI,Liberation Sans,Noto Sans,sans-serif;overflow-wrap:anywhere}h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}code,time{unicode-bidi:isolate}code{font:12.5px/1.5 ui-monospace,SF Mono,Menlo,Consolas,Liberation Mono,monospace}a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}:focus-visible,input:focus,input:focus-within{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;padding:8px 12px;background:var(--ground);z-index:2}.top{padding:48px 0 20px}.kind{color:var(--soft);letter-spacing:.08em;text-transform:uppercase;font-size:12px;font-weight:600}h1{font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:4px 0 6px}.period{font-size:17px;color:var(--soft)}.sources{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:20px;font-size:13px}.sources div{display:flex;gap:8px}.sources dt{color:var(--soft)}.top+nav{border-block:1px solid var(--line);padding:10px 0}.sections{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13.5px}.sections a{display:inline-block;padding:3px 0;text-decoration:none}.sections a:hover{text-decoration:underline}section{margin-top:56px}h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin-bottom:16px}h2 .count{color:var(--soft);font-weight:400;font-size:15px;margin-left:6px}h3{font-size:15px;font-weight:600}.verdict{margin-top:28px;padding:16px 20px;border-radius:10px;font-size:16px;border-left:5px solid}.verdict.good{background:var(--good-ground);color:var(--good)}.verdict.warn{background:var(--warn-ground);color:var(--warn)}.verdict.bad{background:var(--bad-ground);color:var(--bad)}.verdict+section{margin-top:40px}.badge{display:inline-block;padding:0 8px;border-radius:99px;font-size:12.5px;line-height:20px;font-weight:550;white-space:nowrap}.badge .sign{display:inline-block;margin-right:5px;font-weight:700}.badge.good{background:var(--good-ground);color:var(--good)}.badge.bad{background:var(--bad-ground);color:var(--bad)}.badge.warn{background:var(--warn-ground);color:var(--warn)}.badge.quiet{background:var(--card);color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}.none{color:var(--soft);font-style:italic}summary{cursor:pointer}.exceptions{border-top:1px solid var(--line)}.exceptions:last-of-type{border-bottom:1px solid var(--line)}.exceptions summary{padding:10px 0}.exceptions h3{display:inline}.exceptions ul,.exceptions>p{padding:0 0 14px 18px}.exceptions li{padding:2px 0}.check{border-top:1px solid var(--line);padding:14px 0}.check:last-child{border-bottom:1px solid var(--line)}.check .counts{color:var(--soft);font-size:13.5px;margin-top:4px}.gaps{margin-top:8px}.gaps li{padding:4px 0 4px 14px;border-left:3px solid var(--bad)}.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}.tiles div{background:var(--ground);padding:16px 18px}.tiles dt{color:var(--soft);font-size:13px}.tiles strong{display:block;font-size:27px;font-weight:600;letter-spacing:-.02em;line-height:1.35;font-variant-numeric:tabular-nums}.tiles span{color:var(--soft);font-size:12.5px;line-height:1.4;display:block}.names{margin-top:12px;font-size:14px}.names p{padding:6px 0 0 18px;color:var(--soft)}#status{color:var(--soft);margin-bottom:14px;min-height:1.5em}.noscript{padding:16px 20px;background:var(--warn-ground);color:var(--warn);border-radius:10px}.filters{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:14px 16px;padding:18px 20px;background:var(--card);border-radius:10px}.field label{display:block;font-size:12.5px;color:var(--soft);margin-bottom:4px}input,select,button{font:inherit;font-size:14px;color:var(--ink);background:var(--ground);border:1px solid var(--strong);border-radius:6px;min-height:34px;padding:4px 10px;max-width:100%}.field input,.field select{width:100%}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--ink)}button:disabled{opacity:.55;cursor:default}.buttons{display:flex;flex-wrap:wrap;gap:8px;grid-column:1 / -1}.timeline{margin-top:28px}.tools{display:flex;flex-wrap:wrap;gap:12px 24px;justify-content:space-between;align-items:center}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--soft)}.legend li{display:flex;gap:7px;align-items:center}.steps{display:flex;flex-wrap:wrap;gap:6px}.steps button{min-height:30px;font-size:13px;padding:2px 10px}.patterns{position:absolute}.chart{margin-top:12px;border:1px solid var(--line);border-radius:10px;max-height:520px;overflow-y:auto;cursor:default}.person{display:grid;grid-template-columns:132px minmax(0,1fr);border-top:1px solid var(--line)}.person:first-child{border-top:0}.person .name{padding:0 10px 0 14px;align-self:center;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:13px}.person svg{display:block;width:100%}.axis{position:sticky;top:0;background:var(--ground);z-index:1}.axis .name,.axis text{color:var(--soft);fill:var(--soft);font-size:11.5px}.axis text.major{fill:var(--ink);font-weight:600}.grid{stroke:var(--line);fill:none}.bar.ended{fill:var(--bar-ended)}.bar.open{fill:var(--ground);stroke:var(--bar-open);stroke-width:2}.bar.exception{fill:url(#look-exception);stroke:var(--bar-exception)}.bar.unproven{fill:url(#look-unproven);stroke:var(--bar-unproven);stroke-width:1.5}.ground{fill:var(--ground)}.stroke.exception{fill:var(--bar-exception)}.stroke.unproven{fill:var(--bar-unproven)}.cursor{fill:none;stroke:var(--ink);stroke-width:2}.hint{min-height:1.55em;margin-top:8px;font-size:14px}.help{color:var(--soft);font-size:12.5px}.grants{margin-top:24px}.grants>li{border-top:1px solid var(--line)}.grants>li:last-child{border-bottom:1px solid var(--line)}.grant>summary{display:grid;grid-template-columns:240px 110px 220px minmax(0,1fr) auto;gap:2px 16px;align-items:baseline;padding:9px 8px;list-style:none}.grant>summary::-webkit-details-marker{display:none}.grant>summary:hover{background:var(--card)}.grant[open]>summary{background:var(--card)}.grant .when{font-size:13px;color:var(--soft);font-variant-numeric:tabular-nums}.grant .where{font-size:13px;color:var(--soft)}.grant .why{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;unicode-bidi:isolate}.marks{display:flex;flex-wrap:wrap;gap:4px;justify-content:end;max-width:260px}.evidence{padding:18px 8px 28px}.marked{margin-bottom:16px}.marked li{padding:2px 0}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:20px 28px;margin-bottom:8px}.block h3{font-size:13.5px;border-bottom:1px solid var(--line);padding-bottom:6px;margin-bottom:8px}.facts div{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px;padding:2px 0;font-size:13.5px}.facts dt{color:var(--soft)}.reason{unicode-bidi:isolate;white-space:pre-line}.wide{overflow-x:auto;margin-top:14px}table{border-collapse:collapse;width:100%;font-size:13px}caption{text-align:left;font-weight:600;padding-bottom:6px}th,td{overflow-wrap:break-word;text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--line);font-weight:400;min-width:76px}thead th{color:var(--soft);font-size:12px;border-top:0;white-space:nowrap}td code,th code{overflow-wrap:anywhere}td .facts div{grid-template-columns:60px minmax(150px,1fr);font-size:12.5px}.artefact{display:block;min-width:260px}.artefact>*{display:block;width:fit-content}.hash{color:var(--soft);font-size:12px}.events table{min-width:900px}.pager{display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:center;margin-top:20px}.more{margin-top:12px}@media(max-width:1000px){.grant>summary{grid-template-columns:minmax(0,1fr) auto}.grant .where,.grant .why{grid-column:1 / -1}.grant .when{grid-column:1;grid-row:2}.marks{grid-column:2;grid-row:1 / span 2}}@media(max-width:700px){body{padding:0 16px 64px}.top{padding-top:28px}h1{font-size:26px}.filters{grid-template-columns:minmax(0,1fr);padding:14px}.person{grid-template-columns:minmax(0,1fr)}.person .name{padding:3px 8px 0}.marks{grid-column:1 / -1;grid-row:auto;justify-content:start}}@media(forced-colors:active){.badge,.verdict{border:1px solid}.bar.ended{fill:CanvasText}.bar{stroke:CanvasText}}.events caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}@media print{:root{color-scheme:light;--ground: #fff;--card: #fff;--ink: #000;--soft: #444;--line: #bbb;--strong: #777;--link: #000;--good: #0b4d2c;--good-ground: #fff;--bad: #8b0f13;--bad-ground: #fff;--warn: #5f3a00;--warn-ground: #fff;--bar-ended: #3d7ab8;--bar-open: #12643b;--bar-exception: #b06a00;--bar-unproven: #c8262b}@page{margin:14mm 12mm}body{max-width:none;padding:0;font-size:9pt;line-height:1.4}.top{padding-top:0}.top+nav,.filters,.steps,.help,.hint,.skip,.more,.pager{display:none}section{margin-top:18pt}h2,h3,caption,summary{break-after:avoid}#grants,#break-glass{break-before:page}.check,.tiles,.person,.block,.facts div,tr{break-inside:avoid}.chart{max-height:none;overflow:visible}.axis{position:static}.grant>summary{grid-template-columns:120pt 70pt 120pt minmax(0,1fr) auto;padding:6pt 0}.grant .where,.grant .why,.grant .when,.grant .marks{grid-column:auto;grid-row:auto}.evidence{padding:4pt 0 12pt}.columns{grid-template-columns:repeat(2,minmax(0,1fr));gap:8pt 18pt}.facts div{font-size:8pt;padding:0}.wide{overflow:visible;margin-top:8pt}table,.events table{min-width:0;font-size:7.5pt}th,td{min-width:0;padding:3pt 6pt 3pt 0}thead th{white-space:normal}code{font-size:7pt}.artefact{min-width:0}.badge,.verdict{border:1px solid}.verdict{border-left-width:5px}a{text-decoration:none}}"

;// CONCATENATED MODULE: ./build/render/report/page/entries.js
/** How a bar of the timeline looks: one colour and one pattern each. The gravest last. */
const LOOKS = (/* unused pure expression or super */ null && (['ended', 'open', 'exception', 'unproven']));
const LOOK_WORDS = {
    ended: 'Ended, proven',
    open: 'Still open',
    exception: 'With an exception',
    unproven: 'End not proven',
};
function entryOf(grant) {
    const { approval, usage, ticket, requestedBy, mergedBy, principal } = grant;
    const sessions = usage?.sessions.map(session => session.id) ?? [];
    const also = [ticket, grant.mergeSha, requestedBy?.login, mergedBy?.login, principal?.identity, ...sessions];
    return {
        id: grant.id,
        user: grant.user,
        account: grant.account,
        region: grant.region,
        instances: grant.instances,
        ...accessTime(grant),
        state: grant.state,
        look: lookOf(grant),
        reason: grant.reason,
        pullRequest: grant.pullRequest.number,
        approvers: approval.by.map(({ login }) => login),
        exceptions: [...new Set(grant.exceptions.map(({ kind }) => kind))],
        also: also.filter(text => text !== undefined),
    };
}
function lookOf({ state, exceptions }) {
    if (state === 'end-not-proven')
        return 'unproven';
    return exceptions.length > 0 ? 'exception' : state === 'open' ? 'open' : 'ended';
}
/** An early end counts, and a session that outlived the grant: access is open until it is closed. */
function accessTime({ opensAt, expiresAt, mergedAt, ended, state, ends }) {
    const opens = firstInstant(opensAt, mergedAt);
    const due = Math.max(opens, firstInstant(expiresAt, opensAt, mergedAt));
    if (state === 'end-not-proven')
        return { opens, closes: Math.max(due, ...ends.map(end => firstInstant(end.finishedAt, expiresAt))) };
    if (!ended || state === 'open')
        return { opens, closes: due };
    const closed = firstInstant(ended.at, expiresAt);
    return { opens, closes: Math.max(opens, closed < due ? closed : due + ended.overrunSeconds * 1_000) };
}
const firstInstant = (...texts) => texts.map(text => Date.parse(text)).find(Number.isFinite) ?? 0;

;// CONCATENATED MODULE: ./build/render/report/page/data.js

/** Few enough that unfolding one is instant, and enough that they compress well. */
const ROWS_IN_CHUNK = 64;
const DATA_ID = 'data';
const chunkId = (chunk) => `rows-${chunk}`;
const pageData = (report) => ({
    header: report.header,
    entries: report.grants.map(entryOf),
    events: { ...eventsOf(report), breakGlass: report.grants.filter(isBreakGlass).map(breakGlassRow) },
});
const eventsOf = ({ refusals, overtaken, failures, stops, findings, rulesChanges, transcriptReads, accessReviews, }) => ({
    refusals,
    overtaken,
    failures,
    stops,
    findings,
    rulesChanges,
    transcriptReads,
    accessReviews,
});
const isBreakGlass = ({ approval }) => approval.kind === 'break-glass';
const breakGlassRow = ({ id, user, account, opensAt, reason, reviewDueAt, reviews }) => ({
    id,
    user,
    account,
    opensAt,
    reason,
    reviewDueAt,
    reviews: reviews ?? [],
});

// EXTERNAL MODULE: ./build/shared/instant.js
var shared_instant = __webpack_require__(5033);
;// CONCATENATED MODULE: ./build/render/report/page/links.js
const BASE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const SEGMENT = /^[A-Za-z0-9_@=,+.-]+$/;
const RUN = /^\/actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,6})?$/;
function pageLinks({ repositoryUrl, ledger }) {
    const base = BASE.test(repositoryUrl) ? repositoryUrl : undefined;
    const to = (path) => base === undefined || path === undefined ? undefined : `${base}${path}`;
    const file = (sha, path) => to(SHA.test(sha) ? withPath(`/blob/${sha}`, path) : undefined);
    return {
        repository: to(''),
        pullRequest: number => to(numbered('/pull/', number)),
        issue: number => to(numbered('/issues/', number)),
        commit: sha => to(SHA.test(sha) ? `/commit/${sha}` : undefined),
        file,
        record: path => file(ledger ?? '', path),
        run: url => to(base !== undefined && url?.startsWith(base) && RUN.test(url.slice(base.length))
            ? url.slice(base.length)
            : undefined),
    };
}
const numbered = (path, number) => Number.isSafeInteger(number) && number > 0 ? `${path}${number}` : undefined;
function withPath(before, path) {
    const segments = path.split('/');
    const isPlain = segments.every(segment => SEGMENT.test(segment) && !/^\.\.?$/.test(segment));
    return isPlain ? [before, ...segments.map(encodeURIComponent)].join('/') : undefined;
}
/** A place within the page. */
const anchorTo = (id) => `#${encodeURIComponent(id)}`;
/** The page with one grant unfolded. */
const grantAnchor = (id) => `#grant=${encodeURIComponent(id)}`;

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/render/report/page/tree.js

const tree_h = (tag, attributes, ...children) => ({ tag, attributes, children: children.filter(isNode) });
const isNode = (node) => node !== undefined && node !== false;
/** Hidden characters, and those that reorder text, are shown by their numbers: `\u{202e}`. */
const shownText = (text) => (0,printable/* findHidden */.C$)(text)
    ? text
        .split(/(\n|\t)/)
        .map(part => (/^[\n\t]$/.test(part) ? part : (0,printable/* printable */.g$)(part, Infinity)))
        .join('')
    : text;
/** Attributes that people read or hear, as opposed to those that programs compare. */
const READ = /^(?:title|aria-label|aria-roledescription)$/;
/** Name and value of each attribute that is set; `true` is an empty value. */
const attributesOf = ({ attributes }) => Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false)
        return [];
    return [[name, value === true ? '' : READ.test(name) ? shownText(String(value)) : String(value)]];
});
const VOID = new Set(['input', 'br', 'meta']);
function treeToHtml(node) {
    if (typeof node === 'string')
        return escapeHtml(shownText(node));
    const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    const start = `<${node.tag}${attributes.join('')}>`;
    return VOID.has(node.tag) ? start : `${start}${node.children.map(treeToHtml).join('')}</${node.tag}>`;
}
/** For text between tags and in quoted attributes. A NUL would be dropped by browsers, so it is replaced as they do in text. */
const escapeHtml = (text) => text.replaceAll(/[&<>"'\0]/g, character => (character === '\0' ? '\ufffd' : `&#${character.charCodeAt(0)};`));

;// CONCATENATED MODULE: ./build/render/report/page/parts.js



/** Small pieces that all parts of the page are made of. */
/** What made a grant end, for people. */
const CAUSE_WORDS = {
    expiry: 'it expired',
    stop: 'an emergency stop',
    'request-removed': 'the request was removed',
    'request-changed': 'the request was changed',
    sweep: 'a sweep',
    unknown: 'not recorded',
};
/** An instant as rows have it, for people; what is none is shown as it is. */
function momentNode(instant) {
    if (instant === undefined)
        return NOT_RECORDED;
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? instant : tree_h('time', { datetime: instant }, (0,shared_instant/* formatMoment */.K9)(new Date(ms)));
}
const NOT_RECORDED = tree_h('span', { class: 'none' }, 'not recorded');
const secondsText = (seconds) => (0,shared_instant/* formatAge */.nV)(seconds * 1_000);
const codeNode = (text) => tree_h('code', {}, text);
/** A link where there is an address, and the same text without one. Another page opens beside this one. */
const linkNode = (href, ...content) => href ? tree_h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...content) : tree_h('span', {}, ...content);
const personText = ({ login, id }) => (id === undefined ? login : `${login} (id ${id})`);
const starterText = (starter) => starter && `${personText(starter)}, by ${starter.event}`;
const commitNode = (links, sha) => linkNode(links.commit(sha), codeNode(sha.slice(0, 12)));
const pullRequestNode = (links, pull) => pull ? linkNode(links.pullRequest(pull.number), `#${pull.number}`) : NOT_RECORDED;
/** The number of a run, as a link; any other address is shown as text and leads nowhere. */
function runNode(links, run) {
    if (run === undefined)
        return NOT_RECORDED;
    const href = links.run(run);
    return href ? linkNode(href, `run ${run.split('/actions/runs/')[1] ?? ''}`) : codeNode(run);
}
/** A record: where it is, its digest, and whether the witness has the same bytes. */
const artefactNode = (links, artefact) => tree_h('span', { class: 'artefact' }, linkNode(links.record(artefact.path), codeNode(artefact.path)), tree_h('span', { class: 'hash' }, 'SHA-256 ', codeNode(artefact.sha256)), witnessNode(artefact.witnessed));
const witnessNode = (witnessed) => witnessed === undefined
    ? badge('quiet', 'Witness not read')
    : badge(witnessed ? 'good' : 'bad', witnessed ? 'Witnessed' : 'Not witnessed');
/** A short mark. Its sign says the same as its colour. */
const badge = (look, text) => tree_h('span', { class: `badge ${look}` }, tree_h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[look]), text);
const SIGNS = { good: '✓', bad: '✕', warn: '!', quiet: '·' };
/** Lines of one or several values each; what is absent is left out. */
const factList = (rows) => h('dl', { class: 'facts' }, ...rows.flatMap(([label, value]) => value === undefined || value === '' ? [] : [h('div', {}, h('dt', {}, label), h('dd', {}, value))]));
/** A grant of this page, by its id. */
const grantLink = (id) => tree_h('a', { href: grantAnchor(id) }, codeNode(id));
/** One below the other. */
const linesNode = (lines) => tree_h('div', { class: 'lines' }, ...lines.map(line => tree_h('div', {}, line)));
const listNode = (items) => items.length > 1 ? h('ul', { class: 'plain' }, ...items.map(item => h('li', {}, item))) : items[0];
/** A table that scrolls by itself where the page is narrow, by keyboard as well. */
const parts_tableNode = (caption, columns, rows) => h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, ...columns.map(column => h('th', { scope: 'col' }, column)))), h('tbody', {}, ...rows.map(cells => h('tr', {}, ...cells.map((cell, index) => index === 0 ? h('th', { scope: 'row' }, cell ?? '') : h('td', {}, cell ?? NOT_RECORDED)))))));

;// CONCATENATED MODULE: ./build/render/report/page/event-table.js


/** The search finds everything that `row` holds. */
function eventRowOnPage(row, { at, ...facts }, cells) {
    const instant = Date.parse(at) || 0;
    return { ...facts, opens: instant, closes: instant, haystack: JSON.stringify(row).toLowerCase(), cells };
}
/** A section of the page; `shown` are those of its rows that the filters leave, `most` of them at most. */
function eventSection(table, shown, most) {
    const { id, title, none, columns, rows } = table;
    const titleId = `${id}-title`;
    const count = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`;
    return h('section', { id, class: 'events', 'aria-labelledby': titleId }, h('h2', { id: titleId, tabindex: -1 }, title, ' ', h('span', { class: 'count' }, count)), rows.length === 0 && h('p', {}, none), rows.length > 0 && shown.length === 0 && h('p', {}, 'The filters leave none of them.'), shown.length > 0 &&
        tableNode(title, columns, shown.slice(0, most).map(row => row.cells())), shown.length > most &&
        h('button', { type: 'button', class: 'more', 'data-more': id }, `Show ${Math.min(MORE, shown.length - most)} more of ${shown.length - most}`));
}
/** Rows that are shown at first, and by each press of the button. */
const MORE = 100;

;// CONCATENATED MODULE: ./build/render/report/page/follow-up-tables.js


/** Stops, findings, changes of the rules, transcripts that were read, access reviews: what people did about access. */
const followUpTables = (events, links) => [
    stops(events, links),
    findings(events, links),
    rulesChanges(events, links),
    transcriptReads(events, links),
    accessReviews(events, links),
];
const stops = ({ stops: rows }, links) => ({
    id: 'stops',
    title: 'Emergency stops',
    none: 'Nobody used the emergency stop.',
    columns: ['When', 'Stopped by', 'What', 'Grants that it ended', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.what === 'user' && row.subject && { people: [row.subject] }) }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.what === 'everything' ? 'everything' : `${row.what} ${row.subject ?? ''}`,
        linesNode(row.grants.map(grantLink)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const findings = ({ findings: rows }, links) => ({
    id: 'findings',
    title: 'Found by sweeps',
    none: 'No sweep found anything that was not merged.',
    columns: ['Found', 'What', 'Where', 'For', 'Policy or sessions', 'Why', 'Alarm', 'Gone', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.user && { people: [row.user] }), account: row.account }, () => [
        momentNode(row.observedAt),
        badge('warn', row.state),
        `${row.account}, ${row.region}`,
        row.user,
        linesNode([...(row.policy ? [row.policy] : []), ...row.sessions].map(codeNode)),
        row.why,
        row.issue === undefined ? undefined : linkNode(links.issue(row.issue), `#${row.issue}`),
        row.goneAt ? momentNode(row.goneAt) : badge('bad', 'Still there'),
        artefactNode(links, row.artefact),
    ])),
});
const rulesChanges = ({ rulesChanges: rows }, links) => ({
    id: 'rules-changes',
    title: 'Changes of the rules',
    none: 'The rules did not change.',
    columns: ['Merged', 'Asked by', 'Approved by', 'Merged by', 'Pull request', 'Merge', 'What changed', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.requestedBy && personText(row.requestedBy),
        row.approvedBy &&
            (row.approvedBy.length > 0
                ? linesNode(row.approvedBy.flatMap(each => [personText(each), momentNode(each.at)]))
                : badge('warn', 'Nobody')),
        row.mergedBy && personText(row.mergedBy),
        pullRequestNode(links, row.pullRequest),
        commitNode(links, row.mergeSha),
        linesNode(row.changes),
        row.artefact && artefactNode(links, row.artefact),
    ])),
});
const transcriptReads = ({ transcriptReads: rows }, links) => ({
    id: 'transcript-reads',
    title: 'Transcripts that were read',
    none: 'Nobody read what sessions typed and printed.',
    columns: ['When', 'Read by', 'How', 'Asked for', 'Sessions', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.how.join(', '),
        linesNode(row.asked),
        linesNode(row.sessions.map(codeNode)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const accessReviews = ({ accessReviews: rows }, links) => ({
    id: 'access-reviews',
    title: 'Access reviews',
    none: 'No access review was merged.',
    columns: ['Merged', 'Merged by', 'File', 'Pull request', 'Confirmed', 'Not confirmed'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.mergedBy && personText(row.mergedBy),
        linkNode(links.file(row.mergeSha, row.file), codeNode(row.file)),
        pullRequestNode(links, row.pullRequest),
        String(row.confirmed),
        row.notConfirmed.join(', ') || 'nobody',
    ])),
});

;// CONCATENATED MODULE: ./build/render/report/page/events.js



/** What happened besides the grants: one table for each kind, in the order of the page. */
const eventTables = (events, links) => [
    breakGlass(events, links),
    refusals(events, links),
    overtaken(events, links),
    failures(events, links),
    ...followUpTables(events, links),
];
const breakGlass = ({ breakGlass: rows }, links) => ({
    id: 'break-glass',
    title: 'Break-glass access and its reviews',
    none: 'Nobody used break-glass access.',
    columns: ['Grant', 'For', 'Account', 'Opened', 'Reason', 'Review'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.opensAt, people: [row.user], account: row.account }, () => [
        grantLink(row.id),
        row.user,
        row.account,
        momentNode(row.opensAt),
        row.reason,
        reviewNode(row, links),
    ])),
});
const reviewNode = ({ reviews, reviewDueAt }, links) => reviews.length === 0
    ? linesNode([badge('warn', 'Not reviewed'), ...(reviewDueAt ? [linesNode(['due ', momentNode(reviewDueAt)])] : [])])
    : linesNode(reviews.flatMap(({ verdict, by, at, text, artefact }) => [
        badge(verdict === 'approved' ? 'good' : 'bad', `${verdict} by ${personText(by)}`),
        momentNode(at),
        text,
        artefactNode(links, artefact),
    ]));
const requestColumns = ['When', 'For', 'Account', 'Instances', 'Reason', 'Asked by', 'Merged by', 'Pull request'];
const requestCells = (row, links) => [
    momentNode(row.observedAt),
    row.user,
    row.account,
    row.instances?.join(', ') ??
        Object.entries(row.tags ?? {})
            .map(([key, value]) => `${key}=${value}`)
            .join(', '),
    row.reason,
    row.requestedBy && personText(row.requestedBy),
    row.mergedBy && personText(row.mergedBy),
    pullRequestNode(links, row.pullRequest),
];
const refusals = ({ refusals: rows }, links) => ({
    id: 'refusals',
    title: 'Refused requests',
    none: 'No merged request was refused.',
    columns: [...requestColumns, 'Why', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        linesNode(row.why),
        artefactNode(links, row.artefact),
    ])),
});
const overtaken = ({ overtaken: rows }, links) => ({
    id: 'overtaken',
    title: 'Overtaken requests',
    none: 'No request was changed by another merge before it could be granted.',
    columns: [...requestColumns, 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        artefactNode(links, row.artefact),
    ])),
});
const failures = ({ failures: rows }, links) => ({
    id: 'failures',
    title: 'Failures',
    none: 'No grant failed, and every end could be proven at once.',
    columns: ['When', 'What failed', 'For', 'Account', 'Grant', 'Message', 'Followed by', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        momentNode(row.observedAt),
        row.kind === 'grant' ? 'The grant' : 'The proof of the end',
        row.user,
        row.account,
        grantLink(row.grant),
        row.message,
        row.followedBy ?? badge('warn', 'Nothing'),
        artefactNode(links, row.artefact),
    ])),
});

// EXTERNAL MODULE: ./build/domain/report/exception-words.js
var exception_words = __webpack_require__(4145);
;// CONCATENATED MODULE: ./build/render/report/page/overview.js





/** What the page shows without a script too: what is wrong, the checks and the figures. */
const overview = (report) => [
    verdict(report),
    exceptionsSection(report),
    checksSection(report),
    figuresSection(report),
];
/** Of which repository and period the report is, and from what it was made. */
function pageHeader({ header }, links) {
    const { repository, main, ledger, witness, run } = header;
    const sources = [
        ['Repository', linkNode(links.repository, repository)],
        ['Made', momentNode(header.madeAt)],
        ['Default branch', linkNode(links.commit(main), codeNode(main.slice(0, 12)))],
        [
            'Ledger',
            ledger ? linkNode(links.commit(ledger), codeNode(ledger.slice(0, 12))) : 'there is no branch of the ledger',
        ],
        ['Witness', witness.length > 0 ? `read of ${witness.join(', ')}` : 'not read'],
        ...(run === undefined ? [] : [['Made by', linkNode(links.run(run), run.split('/').at(-1) ?? run)]]),
    ];
    return tree_h('header', { class: 'top' }, tree_h('p', { class: 'kind' }, 'JIT SSM Access'), tree_h('h1', {}, `Access report of ${repository}`), tree_h('p', { class: 'period' }, momentNode(header.since), ' to ', momentNode(header.until)), tree_h('dl', { class: 'sources' }, ...sources.map(([label, value]) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, value)))));
}
/** One line that says whether there is something to look at. */
function verdict({ checks, grants }) {
    const bad = checks.filter(({ state }) => state !== 'holds').length;
    const exceptional = grants.filter(({ exceptions }) => exceptions.length > 0).length;
    const checked = bad === 0
        ? `All ${checks.length} checks of completeness hold.`
        : `${bad} of ${(0,printable/* counted */.hS)(checks.length, 'check')} of completeness ${bad === 1 ? 'does' : 'do'} not hold.`;
    const found = exceptional === 0
        ? 'No grant is an exception.'
        : `${(0,printable/* counted */.hS)(exceptional, 'grant')} of ${grants.length} ${exceptional === 1 ? 'has' : 'have'} an exception.`;
    const isFailing = checks.some(({ state }) => state === 'fails');
    return tree_h('p', { class: `verdict ${isFailing ? 'bad' : bad > 0 || exceptional > 0 ? 'warn' : 'good'}` }, `${checked} ${found}`);
}
/** How many exceptions of a kind are written out before the script adds filters. */
const WRITTEN = 50;
function exceptionsSection({ grants }) {
    const found = new Map();
    for (const grant of grants)
        for (const { kind, text } of grant.exceptions) {
            const known = found.get(kind);
            if (known)
                known.push({ grant, text });
            else
                found.set(kind, [{ grant, text }]);
        }
    const kinds = Object.keys(exception_words/* EXCEPTION_WORDS */.W).filter(kind => found.has(kind));
    return tree_h('section', { id: 'exceptions', 'aria-labelledby': 'exceptions-title' }, tree_h('h2', { id: 'exceptions-title', tabindex: -1 }, 'Exceptions'), kinds.length === 0 && tree_h('p', {}, 'No grant of this period is an exception.'), ...kinds.map(kind => exceptionsOfKind(kind, found.get(kind) ?? [])));
}
function exceptionsOfKind(kind, all) {
    const rest = all.length - WRITTEN;
    return tree_h('details', { class: 'exceptions', open: all.length <= 5 }, tree_h('summary', {}, tree_h('h3', {}, `${exception_words/* EXCEPTION_WORDS */.W[kind]}: ${all.length}`)), tree_h('ul', {}, ...all.slice(0, WRITTEN).map(({ grant, text }) => exceptionItem(grant, text))), rest > 0 && tree_h('p', {}, `And ${rest} more: choose this kind in the filter of the grants.`));
}
const exceptionItem = ({ id, user, account, opensAt, pullRequest }, text) => tree_h('li', {}, tree_h('a', { href: grantAnchor(id) }, `${user} in ${account}`), ', ', momentNode(opensAt), ` (#${pullRequest.number}): `, tree_h('span', {}, text));
function checksSection({ checks }) {
    const order = ['fails', 'unknown', 'holds'];
    const sorted = checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
    return tree_h('section', { id: 'checks', 'aria-labelledby': 'checks-title' }, tree_h('h2', { id: 'checks-title', tabindex: -1 }, 'Is the list complete?'), ...sorted.map(checkNode));
}
const CHECK_BADGES = {
    holds: badge('good', 'Holds'),
    fails: badge('bad', 'Fails'),
    unknown: badge('warn', 'Not known'),
};
function checkNode({ claim, state, counts, gaps }) {
    const rest = gaps.length - WRITTEN;
    return tree_h('article', { class: `check ${state}` }, tree_h('h3', {}, CHECK_BADGES[state], ' ', tree_h('span', {}, claim)), tree_h('p', { class: 'counts' }, Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join(' · ')), gaps.length > 0 &&
        tree_h('ul', { class: 'gaps' }, ...gaps
            .slice(0, WRITTEN)
            .map(({ what, meaning, remedy }) => tree_h('li', {}, codeNode(what), tree_h('span', {}, ` ${meaning}. ${remedy}.`)))), rest > 0 && tree_h('p', {}, `And ${(0,printable/* counted */.hS)(rest, 'more gap')}: report.jsonl has all of them.`));
}
function figuresSection({ figures }) {
    const { over, provenClean, shareProvenClean, dormantPeople, unusedRules } = figures;
    const share = shareProvenClean === undefined ? '–' : `${Math.floor(shareProvenClean * 1_000) / 10} %`;
    return tree_h('section', { id: 'figures', 'aria-labelledby': 'figures-title' }, tree_h('h2', { id: 'figures-title', tabindex: -1 }, 'Figures'), tree_h('dl', { class: 'tiles' }, tile('Grants', String(figures.grants), `to ${(0,printable/* counted */.hS)(figures.people, 'person', 'people')}`), tile('Ended, and proven', share, `${provenClean} of ${over} that are over`), ...spreadTiles(figures), tile('Never used', String(figures.neverUsed), 'grants without a session'), tile('Overruns', String(figures.overruns), 'sessions that outlived their grant')), nameList('People of the rules without a grant in this period', dormantPeople), nameList('Rules that no grant of this period used', unusedRules));
}
const spreadTiles = ({ timeToRevoke, requestToMerge, mergeToAccess }) => [
    ['Time to revoke', timeToRevoke],
    ['Request to merge', requestToMerge],
    ['Merge to access', mergeToAccess],
].flatMap(([label, spread]) => (spread ? [tile(label, secondsText(spread.p50), spreadText(spread))] : []));
const spreadText = ({ p95, max }) => `median; 95 % within ${secondsText(p95)}, longest ${secondsText(max)}`;
const tile = (label, value, more) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, tree_h('strong', {}, value), tree_h('span', {}, more)));
const nameList = (label, names) => names.length > 0 &&
    tree_h('details', { class: 'names' }, tree_h('summary', {}, `${label}: ${names.length}`), tree_h('p', {}, names.join(', ')));
/** The sections that one can go to. */
const navigation = (sections) => tree_h('nav', { 'aria-label': 'Sections' }, tree_h('ul', { class: 'sections' }, ...sections.map(([id, title]) => tree_h('li', {}, tree_h('a', { href: anchorTo(id) }, title)))));

;// CONCATENATED MODULE: ./build/render/report/page.js








const NO_SCRIPT = 'Timeline, filters and the list of grants need JavaScript, which is switched off here. Switch it on for this file, or read the other files of this report: they have all rows.';
/**
 * A report as one HTML file that needs nothing else: no network, no server. What it may do is fixed by its Content Security
 * Policy: one script and one style, by their digests, and no address at all.
 *
 * The data are in it as gzip in base64, so no text of a record can end an element or be run, and 50,000 grants stay small
 * enough to open. First what filters need of all grants, then the rows of {@link ROWS_IN_CHUNK} grants each.
 *
 * @yields parts of the file, to be written one after the other
 */
function* renderPage(report) {
    const links = pageLinks(report.header);
    const data = pageData(report);
    const tables = eventTables(data.events, links);
    yield htmlHead(report);
    yield treeToHtml(pageHeader(report, links));
    yield treeToHtml(navigation([...OWN_SECTIONS, ...tables.map(({ id, title }) => [id, title])]));
    yield '<main>';
    for (const node of [...overview(report), GRANTS, EVENTS])
        yield treeToHtml(node);
    yield '</main>';
    yield dataBlock(DATA_ID, data);
    for (let chunk = 0; chunk * ROWS_IN_CHUNK < report.grants.length; chunk++)
        yield dataBlock(chunkId(chunk), report.grants.slice(chunk * ROWS_IN_CHUNK, (chunk + 1) * ROWS_IN_CHUNK));
    yield `<script>${script}</script></body></html>\n`;
}
const OWN_SECTIONS = [
    ['exceptions', 'Exceptions'],
    ['checks', 'Is the list complete?'],
    ['figures', 'Figures'],
    ['grants', 'Who had access, where and when'],
];
/** What the script fills. */
const GRANTS = tree_h('section', { id: 'grants', 'aria-labelledby': 'grants-title' }, tree_h('h2', { id: 'grants-title', tabindex: -1 }, 'Who had access, where and when'), tree_h('p', { id: 'status', role: 'status' }), tree_h('noscript', {}, tree_h('p', { class: 'noscript' }, NO_SCRIPT)), tree_h('div', { id: 'view' }));
const EVENTS = tree_h('div', { id: 'events' });
const digestOf = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
function htmlHead({ header }) {
    const policy = [
        "default-src 'none'",
        `script-src ${digestOf(script)}`,
        `style-src ${digestOf(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    const title = `Access report of ${header.repository}, ${header.since.slice(0, 10)} to ${header.until.slice(0, 10)}`;
    return [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        treeToHtml(tree_h('title', {}, title)),
        `<style>${style}</style></head><body>`,
        treeToHtml(tree_h('a', { class: 'skip', href: anchorTo('grants') }, 'To the grants')),
    ].join('');
}
const dataBlock = (id, value) => `<script type="application/gzip+base64" id="${id}">${(0,external_node_zlib_.gzipSync)(JSON.stringify(value)).toString('base64')}</script>`;


/***/ })

};

