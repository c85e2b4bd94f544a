namespace StrategyTracker.Data;

/// <summary>Who changed what, when, from what to what. Written in the same transaction as the change; never edited.</summary>
public sealed class AuditRow
{
    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The command, e.g. "AdoptEdition".</summary>
    public required string Command { get; init; }

    /// <summary>The kind of thing changed, e.g. "Edition".</summary>
    public required string Entity { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>The aggregate it belongs to, so that the history of a whole thing can be read.</summary>
    public required Guid RootId { get; init; }

    /// <summary>Added, Modified or Deleted.</summary>
    public required string Change { get; init; }

    /// <summary>Property names with old and new values, as JSON: {"Title":["old","new"]}.</summary>
    public required string Values { get; init; }
}

/// <summary>What someone has typed in a long form and not yet sent, kept so that a lost connection loses nothing.</summary>
public sealed class FormDraft
{
    /// <summary>The longest name of a form.</summary>
    public const int LongestForm = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>The form and the thing in it, e.g. "activity/gemensam-plattform".</summary>
    public required string Form { get; init; }

    /// <summary>The form's input as JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; set; }
}

/// <summary>What this installation is: one row.</summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;

    /// <summary>The municipality that it belongs to; none until it is set up.</summary>
    public Guid? HomeMunicipalityId { get; set; }

    /// <summary>Everything in it is invented, and the sign-in page offers the demo accounts.</summary>
    public bool IsDemo { get; set; }

    /// <summary>The accent colour as #rrggbb; contrast at least 7:1 on white.</summary>
    public string AccentColour { get; set; } = "#0b4f5c";

    /// <summary>A function's mail address, shown to anyone who has a question about what is public.</summary>
    public string? ContactAddress { get; set; }

    /// <summary>The municipality's coat of arms, as PNG or SVG without anything that runs or fetches; none where none is given.</summary>
    public byte[]? CoatOfArms { get; set; }
}
