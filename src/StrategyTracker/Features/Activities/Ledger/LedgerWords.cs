using StrategyTracker.Domain.Activities;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Activities.Ledger;

/// <summary>The figures of the ledger by the names that the address has for them.</summary>
public static class LedgerWords
{
    public const string Decided = nameof(Decided);
    public const string Added = nameof(Added);
    public const string All = nameof(All);

    /// <summary>The rows behind a figure; none where the address names no figure.</summary>
    public static IReadOnlyList<LedgerEntry>? Chosen(EditionLedger ledger, string? figure) => figure switch
    {
        null => null,
        Decided => [.. ledger.Entries.Where(e => !e.IsAdded)],
        Added => [.. ledger.Entries.Where(e => e.IsAdded)],
        All => ledger.Entries,
        _ => ActivityFilter.Read<LedgerPlace>(figure) is { } place ? [.. ledger.Entries.Where(e => e.Place == place)] : null,
    };

    /// <summary>What a figure counts.</summary>
    public static string Of(string figure) => figure switch
    {
        Decided => LedgerTexts.Decided,
        Added => LedgerTexts.Added,
        All => LedgerTexts.Sum,
        _ => Enum.TryParse<LedgerPlace>(figure, out var place) ? Look(place).Word : "",
    };

    /// <summary>The status vocabulary is the same as everywhere; what was carried on has a shape of those that passed on.</summary>
    public static StatusLook Look(LedgerPlace place) => place is LedgerPlace.CarriedOn
        ? new StatusLook(StatusLook.Of(ActivityStanding.PassedOn).Shape, Tone.None, Words.Of(place))
        : StatusLook.Of(Enum.Parse<ActivityStanding>(place.ToString()));
}
