using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Features.Account;

public sealed class ChooseLanguageInput
{
    /// <summary>"sv" or "en"; empty to follow the browser.</summary>
    [RegularExpression("sv|en")]
    public string? Language { get; set; }
}

/// <summary>The language in which one's own account is met at every sign-in.</summary>
public sealed class ChooseLanguage(CommandScope scope)
{
    public Task<Outcome> RunAsync(ChooseLanguageInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.ReadInternal, async (db, actor) =>
        {
            var account = await db.Users.SingleAsync(a => a.Id == actor.UserId, cancellationToken);
            account.Language = string.IsNullOrEmpty(input.Language) ? null : input.Language;
        }, cancellationToken);
}
