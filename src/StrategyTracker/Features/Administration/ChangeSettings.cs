using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Features.Administration;

public sealed class ChangeSettingsInput
{
    public Guid? HomeMunicipalityId { get; set; }

    /// <summary>As #rrggbb.</summary>
    public string? AccentColour { get; set; }

    /// <summary>A function's mail address for questions about what is public.</summary>
    public string? ContactAddress { get; set => field = Blank.ToNull(value); }
}

/// <summary>Whose installation this is, and in which colour.</summary>
public sealed class ChangeSettings(CommandScope scope)
{
    public Task<Outcome> RunAsync(ChangeSettingsInput input, CancellationToken cancellationToken) =>
        scope.RunAsync(input, Right.Administer, async (db, _) =>
        {
            var colour = AccentColour.Parse(input.AccentColour);
            if (input.ContactAddress is { } mail && !System.Net.Mail.MailAddress.TryCreate(mail, out System.Net.Mail.MailAddress? _))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.MailAddressIsNotReadable, mail));
            }

            if (input.HomeMunicipalityId is { } home
                && !await db.Bodies.AnyAsync(b => b.Id == home && b.Kind == BodyKind.Municipality, cancellationToken))
            {
                throw new RuleBrokenException(new RuleViolation(RuleCode.NotFound, home));
            }

            var installation = await db.Installations.SingleOrDefaultAsync(cancellationToken);
            if (installation is null)
            {
                installation = new Installation();
                db.Installations.Add(installation);
            }

            installation.HomeMunicipalityId = input.HomeMunicipalityId;
            installation.AccentColour = colour.ToString();
            installation.ContactAddress = input.ContactAddress;
        }, cancellationToken);
}
