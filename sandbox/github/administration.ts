import type { Permission } from '../../src/domain/rules/collaborator.ts'
import { moveBranch } from './commands/branch.ts'
import { setEnvironment } from './commands/environment.ts'
import { setTeam, type TeamOptions } from './commands/team.ts'
import type { Changes } from './git/changes.ts'
import { webFlow } from './state/person.ts'
import type { EnvironmentOptions } from './state/protection.ts'
import { GitHubState } from './state/state.ts'
import { newToken, type Permissions, type TokenOptions } from './state/tokens.ts'

/** What administrators do: the repository, accounts, teams, environments and tokens. */
export class GitHubAdministration extends GitHubState {
  /** Makes the repository, with a first commit on main; answers its SHA. */
  async seed(files: Changes): Promise<string> {
    await this.git.init()
    this.people.set(this.owner, 'none', 'Organization')
    const root = webFlow(this.clock.now())
    const tree = await this.git.changeTree(undefined, files)
    const sha = await this.git.commit({ tree, parents: [], message: 'First commit', author: root, committer: root })
    await moveBranch(this, this.defaultBranch, sha, 'web-flow')
    return sha
  }

  /** The permission of an account; a further call changes it. */
  collaborator(login: string, permission: Permission, { type = 'User' }: { type?: 'User' | 'Bot' } = {}): void {
    this.people.set(login, permission, type)
  }

  deleteAccount(login: string): void {
    Object.assign(this.people.named(login), { deleted: true, permission: 'none' })
  }

  /** A new account of that login, without permissions here. Any login without an account may be taken, at once. */
  registerAccount(login: string): void {
    const taken = this.people.find(login)
    if (taken && !taken.deleted) throw new Error(`The login ${login} is taken`)
    this.people.set(login, 'none', 'User')
  }

  /** The old login then has no account: the API does not lead from it to the new one. */
  renameAccount(login: string, to: string): void {
    this.people.rename(login, to)
  }

  /** The members of a team, by `org/slug`; a further call replaces them. */
  team(name: string, options: TeamOptions): void {
    setTeam(this, name, options)
  }

  /** An environment; a further call changes it. */
  environment(name: string, options: EnvironmentOptions = {}): void {
    setEnvironment(this, name, options)
  }

  /** Registers a token: of a job, of an app, or a personal one. */
  addToken(value: string, permissions: Permissions, options: TokenOptions = {}): void {
    this.tokens.set(value, newToken(this, value, permissions, options))
  }

  expireToken(value: string): void {
    this.tokens.delete(value)
  }
}
