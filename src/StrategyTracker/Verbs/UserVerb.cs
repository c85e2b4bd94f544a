using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Features.Administration;
using StrategyTracker.Ui;

namespace StrategyTracker.Verbs;

/// <summary>Accounts, from the command line: the first administrator of an installation comes from here, or from the first-run page.</summary>
public sealed class UserVerb(
    CreateAccount create, GivePassword givePassword, CloseAccount close, OpenAccount open, IDbContextFactory<StrategyDb> factory) : IVerb
{
    public static readonly VerbShape Shape = new("user")
    {
        Words = "add|list|disable|enable|password",
        FewestWords = 1,
        MostWords = 1,
        Options =
        [
            new("--name", "LOGIN"), new("--function", "TEXT"), new("--role", "ROLE") { IsRepeatable = true },
            new("--body", "KEY") { IsRepeatable = true }, new("--password-stdin"),
        ],
    };

    public Task<int> RunAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken) => line.Words[0] switch
    {
        "add" => AddAsync(line, console, cancellationToken),
        "list" => ListAsync(console, cancellationToken),
        "disable" => DisableAsync(line, console, cancellationToken),
        "enable" => EnableAsync(line, console, cancellationToken),
        "password" => PasswordAsync(line, console, cancellationToken),
        var word => throw new WrongUsageException(VerbTexts.WordTooMany.With(Shape.Name, word)),
    };

    private async Task<int> AddAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var name = Needed(line, "--name");
        var input = new CreateAccountInput
        {
            UserName = name,
            FunctionName = Needed(line, "--function"),
            Roles = await GrantsAsync(line, cancellationToken),
            Password = PasswordPrompt.Read(console, line.Has("--password-stdin")),
        };
        Expect(await create.RunAsync(input, cancellationToken));
        await console.Out.WriteLineAsync(VerbTexts.UserAdded.With(name));
        return ExitCode.Done;
    }

    private async Task<int> ListAsync(VerbConsole console, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Users.AsNoTracking().OrderBy(a => a.NormalizedUserName)
            .Select(a => new { a.Id, a.UserName, a.FunctionName, a.IsDisabled }).ToListAsync(cancellationToken);
        var roles = (await db.RoleAssignments.AsNoTracking().Select(r => new { r.AccountId, r.Role, Body = r.Body!.Key }).ToListAsync(cancellationToken))
            .ToLookup(r => r.AccountId);
        foreach (var account in accounts)
        {
            var granted = roles[account.Id].OrderBy(r => r.Role).ThenBy(r => r.Body, StringComparer.Ordinal)
                .Select(r => r.Body is null ? WordOf(r.Role) : $"{WordOf(r.Role)}:{r.Body}");
            await console.Out.WriteLineAsync(string.Join('\t', account.UserName, account.FunctionName, string.Join(',', granted), account.IsDisabled ? VerbTexts.UserIsDisabled : "").TrimEnd('\t'));
        }

        return ExitCode.Done;
    }

    private async Task<int> DisableAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        Expect(await close.RunAsync(new CloseAccountInput(await FindAsync(line, cancellationToken)), cancellationToken));
        await console.Out.WriteLineAsync(VerbTexts.UserDisabled.With(line.Option("--name")));
        return ExitCode.Done;
    }

    private async Task<int> EnableAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        Expect(await open.RunAsync(new OpenAccountInput(await FindAsync(line, cancellationToken)), cancellationToken));
        await console.Out.WriteLineAsync(VerbTexts.UserEnabled.With(line.Option("--name")));
        return ExitCode.Done;
    }

    private async Task<int> PasswordAsync(VerbLine line, VerbConsole console, CancellationToken cancellationToken)
    {
        var id = await FindAsync(line, cancellationToken);
        var password = PasswordPrompt.Read(console, line.Has("--password-stdin"));
        Expect(await givePassword.RunAsync(new GivePasswordInput { AccountId = id, Password = password }, cancellationToken));
        await console.Out.WriteLineAsync(VerbTexts.UserPasswordSet.With(line.Option("--name")));
        return ExitCode.Done;
    }

    /// <summary>Each role; coordinators and approvers on each of the bodies.</summary>
    private async Task<List<RoleGrant>> GrantsAsync(VerbLine line, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bodies = new List<Guid>();
        foreach (var key in line.All("--body"))
        {
            var id = await db.Bodies.Where(b => b.Key == key).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(cancellationToken);
            bodies.Add(id ?? throw new VerbRefusedException(VerbTexts.NoSuchBody.With(key)));
        }

        var roles = line.All("--role").Select(RoleOf).ToList();
        return roles.Count == 0
            ? throw new WrongUsageException(VerbTexts.OptionIsMissing.With("user add", "--role " + string.Join('|', Enum.GetValues<Role>().Select(WordOf))))
            : [.. roles.SelectMany(role => RoleRights.NeedsBody(role) && bodies.Count > 0
                ? bodies.Select(body => new RoleGrant(role, body))
                : [new RoleGrant(role, null)])];
    }

    private async Task<Guid> FindAsync(VerbLine line, CancellationToken cancellationToken)
    {
        var name = Needed(line, "--name");
        var normalized = Account.Normalize(name);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Users.Where(a => a.NormalizedUserName == normalized).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new VerbRefusedException(VerbTexts.NoSuchUser.With(name));
    }

    private static string Needed(VerbLine line, string option) =>
        line.Option(option) ?? throw new WrongUsageException(VerbTexts.OptionIsMissing.With($"user {line.Words[0]}", option));

    private static Role RoleOf(string word) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => WordOf(role!.Value) == word)
        ?? throw new WrongUsageException(VerbTexts.NoSuchRole.With(word, string.Join(", ", Enum.GetValues<Role>().Select(WordOf))));

    private static string WordOf(Role role) => role.ToString().ToLowerInvariant();

    private static void Expect(Outcome outcome)
    {
        if (!outcome.Succeeded)
        {
            throw new VerbRefusedException(string.Join(Environment.NewLine, outcome.Violations.Select(RuleWords.Of).Concat(outcome.FieldErrors.Values)));
        }
    }
}
