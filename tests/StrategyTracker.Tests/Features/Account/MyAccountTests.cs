using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Account;
using UserAccount = StrategyTracker.Data.Account;

namespace StrategyTracker.Tests.Features.Account;

public sealed class MyAccountTests : DataTest
{
    private const string Old = "det gamla lösenordet";
    private const string New = "det nya lösenordet";
    private readonly UserAccount account = UserAccount.Named("rut", "Strateg");
    private Actor me = Actor.Anonymous;

    protected override async Task ArrangeAsync()
    {
        account.SetPassword(Old);
        me = Actors.Reader with { UserId = account.Id };
        await SaveAsync(account);
    }

    [Fact]
    public async Task Who_knows_the_old_password_sets_a_new_one()
    {
        var outcome = await ChangeAsync(Old, New);

        outcome.Succeeded.ShouldBeTrue();
        var changed = await LoadAsync();
        changed.HasPassword(New).ShouldBeTrue();
        changed.SecurityStamp.ShouldNotBe(account.SecurityStamp);
    }

    [Fact]
    public async Task Who_does_not_know_the_old_password_changes_nothing()
    {
        var outcome = await ChangeAsync("fel", New);

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.PasswordIsWrong);
        (await LoadAsync()).HasPassword(Old).ShouldBeTrue();
    }

    [Fact]
    public async Task Eleven_characters_are_too_few()
    {
        var outcome = await ChangeAsync(Old, new string('x', UserAccount.ShortestPassword - 1));

        outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.PasswordIsWeak);
    }

    [Fact]
    public async Task The_two_new_passwords_must_be_the_same()
    {
        var outcome = await As<ChangePassword>(me).RunAsync(
            new ChangePasswordInput { CurrentPassword = Old, NewPassword = New, RepeatedPassword = New + "?" }, Cancel);

        outcome.FieldErrors.Keys.ShouldBe([nameof(ChangePasswordInput.RepeatedPassword)]);
    }

    [Fact]
    public async Task No_password_and_no_stamp_reaches_the_audit_trail()
    {
        await ChangeAsync(Old, New);
        var changed = await LoadAsync();

        await using var db = Db();
        var trail = string.Concat(await db.AuditRows.Select(r => r.Values).ToListAsync(Cancel));

        trail.ShouldNotContain(changed.PasswordHash!);
        trail.ShouldNotContain(changed.SecurityStamp!);
        trail.ShouldNotContain(account.PasswordHash!);
    }

    [Fact]
    public async Task A_new_password_leaves_a_row_in_the_audit_trail()
    {
        await ChangeAsync(Old, New);

        await using var db = Db();
        var row = await db.AuditRows.SingleAsync(Cancel);

        (row.Command, row.Entity, row.EntityId).ShouldBe((nameof(ChangePassword), "Account", account.Id));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("", null)]
    public async Task The_language_is_kept_on_the_account(string chosen, string? kept)
    {
        (await As<ChooseLanguage>(me).RunAsync(new ChooseLanguageInput { Language = chosen }, Cancel)).Succeeded.ShouldBeTrue();

        (await LoadAsync()).Language.ShouldBe(kept);
    }

    [Fact]
    public async Task A_language_that_there_is_not_is_refused()
    {
        (await As<ChooseLanguage>(me).RunAsync(new ChooseLanguageInput { Language = "fi" }, Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
    }

    private Task<Outcome> ChangeAsync(string old, string @new) => As<ChangePassword>(me).RunAsync(
        new ChangePasswordInput { CurrentPassword = old, NewPassword = @new, RepeatedPassword = @new }, Cancel);

    private async Task<UserAccount> LoadAsync()
    {
        await using var db = Db();
        return await db.Users.SingleAsync(Cancel);
    }
}
