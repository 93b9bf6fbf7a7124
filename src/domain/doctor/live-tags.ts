import type { Rules } from '../rules/rules.ts'
import { type Diagnosis, nameOfPlace, untested } from './checkup.ts'

/**
 * Says who decides about live tags: everyone who may set them (docs/aws-facts.md TGT-1). Which people that is, the role for grants
 * may not read.
 */
export const checkLiveTags = ({ accounts, rules }: Rules): readonly Diagnosis[] =>
  [...accounts.values()].flatMap(account => {
    const live = rules.filter(rule => rule.live && rule.accounts.includes(account.name)).map(({ number }) => number)
    if (live.length === 0) return []
    const message = `By rule ${live.join(', ')} access holds for instances that get a tag while it lasts, so everybody who may set tags there can let people in: by ec2:CreateTags, ssm:AddTagsToResource, or a launch template (ec2:CreateLaunchTemplateVersion). Who may do that is not tried`
    const remedy =
      'Find out who may call these in the account, and let nobody set these tags who may not approve the access; or take `live` out of the rule'
    return [untested(`live tags in ${nameOfPlace(account)}`, { message, remedy })]
  })
