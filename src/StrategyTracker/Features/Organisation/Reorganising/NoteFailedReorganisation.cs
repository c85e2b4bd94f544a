using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp.Reminding;
using StrategyTracker.Mailing;
using StrategyTracker.Printing;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>What stood in the way of a reorganisation on its day.</summary>
public sealed record NoteFailedReorganisationInput(Guid Id, IReadOnlyList<RuleViolation> Violations);

/// <summary>Notes why a registered reorganisation could not be carried out, and writes to those who can mend it. Told once, until the reason is another.</summary>
public sealed class NoteFailedReorganisation(CommandScope scope, TimeProvider clock, MailSettings settings)
{
    private const string DefaultLanguage = "sv";

    public Task<Outcome> RunAsync(NoteFailedReorganisationInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.EditDocuments, async (db, actor) =>
        {
            var today = clock.Today();
            var planned = await db.PlannedReorganisations.Include(p => p.Body).FindByIdAsync(input.Id, cancellationToken);
            if (!planned.Fail(today, input.Violations))
            {
                return;
            }

            var hearers = (await RolesInHand.LoadAsync(db, today, cancellationToken))
                .Where(r => RoleRights.Of(r.Role).Contains(Right.EditDocuments)).Select(r => r.AccountId).ToHashSet();
            var accounts = await db.Users.AsNoTracking().Where(a => hearers.Contains(a.Id) && !a.IsDisabled && a.Email != null && a.Email != "").ToListAsync(cancellationToken);
            var keys = accounts.ConvertAll(a => OutboxKeys.FailedReorganisationOf(a.Id, planned.Id, today));
            var written = await db.Outbox.Where(m => keys.Contains(m.Key)).Select(m => m.AccountId).ToHashSetAsync(cancellationToken);
            foreach (var account in accounts.Where(a => !written.Contains(a.Id)))
            {
                var (subject, text) = Letter(planned, account.Language);
                db.Outbox.Add(new OutboxMessage
                {
                    Key = OutboxKeys.FailedReorganisationOf(account.Id, planned.Id, today),
                    AccountId = account.Id,
                    Address = account.Email!,
                    Subject = subject,
                    Text = text,
                    Day = today,
                    WrittenAt = clock.UtcNow(),
                    WrittenBy = actor.Name,
                });
            }
        }, cancellationToken);

    private (string Subject, string Text) Letter(PlannedReorganisation planned, string? language)
    {
        using var culture = new CultureScope(language ?? DefaultLanguage);
        var why = string.Join("\n", planned.Hindrances.Select(h => $"– {RuleWords.Of(h.ToViolation())}"));
        var link = settings.PublicAddress is { } address ? $"\n\n{address.TrimEnd('/')}/organ/{planned.Body.Key}/omorganisera" : "";
        return (ReorganisationTexts.FailedSubject.With(planned.Body.Name), ReorganisationTexts.FailedLetter.With(planned.Body.Name, Format.Date(planned.On), why) + link);
    }
}
