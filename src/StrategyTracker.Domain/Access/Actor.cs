namespace StrategyTracker.Domain.Access;

/// <summary>What someone may do. Every write names one; every page names one or says that anyone may read it.</summary>
public enum Right
{
    /// <summary>Read what is internal but not working material.</summary>
    ReadInternal,

    /// <summary>Write documents, types, bodies and decisions.</summary>
    EditDocuments,

    /// <summary>Write activities and what becomes of them.</summary>
    EditPlans,

    /// <summary>Call for follow-up, accept, assess, freeze.</summary>
    ManageFollowUp,

    /// <summary>Report on a body's activities; also bound to bodies.</summary>
    ReportProgress,

    /// <summary>Approve or return a body's report; also bound to bodies.</summary>
    ApproveProgress,

    /// <summary>Accounts, roles, settings, import of whole packages.</summary>
    Administer,
}

/// <summary>A role that an administrator gives to an account.</summary>
public enum Role
{
    Reader,

    /// <summary>Per body, inherited by the bodies below it.</summary>
    Coordinator,

    /// <summary>Per body, inherited by the bodies below it.</summary>
    Approver,
    Strategist,
    Administrator,
}

/// <summary>Which rights each role carries.</summary>
public static class RoleRights
{
    public static IReadOnlyList<Right> Of(Role role) => role switch
    {
        Role.Reader => [Right.ReadInternal],
        Role.Coordinator => [Right.ReadInternal, Right.ReportProgress],
        Role.Approver => [Right.ReadInternal, Right.ApproveProgress],
        Role.Strategist => [Right.ReadInternal, Right.EditDocuments, Right.EditPlans, Right.ManageFollowUp],
        Role.Administrator => [Right.ReadInternal, Right.Administer],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Coordinators and approvers act for a body; the other roles for the whole municipality.</summary>
    public static bool NeedsBody(Role role) => role is Role.Coordinator or Role.Approver;
}

/// <summary>
/// The one who acts, with the rights as they are at this moment. Read anew from the database at each command and page,
/// so that a right that is taken away bites at once.
/// </summary>
public sealed record Actor(
    Guid UserId,
    string Name,
    IReadOnlySet<Right> Rights,
    IReadOnlySet<Guid> ReportsFor,
    IReadOnlySet<Guid> ApprovesFor)
{
    /// <summary>Someone who has not signed in: sees what is public and does nothing.</summary>
    public static Actor Anonymous { get; } =
        new(Guid.Empty, "", new HashSet<Right>(), new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>The program itself: verbs at the command line, imports of seed data, reminders.</summary>
    public static Actor System { get; } =
        new(Guid.Empty, "StrategyTracker", new HashSet<Right>(Enum.GetValues<Right>()), new HashSet<Guid>(), new HashSet<Guid>()) { IsSystem = true };

    /// <summary>The program, carrying out on its day what a function has ordered: the trail names both.</summary>
    public static Actor CarryingOutFor(string function) => System with { Name = $"{System.Name} ({function})" };

    /// <summary>The program acts for every body.</summary>
    public bool IsSystem { get; private init; }

    public bool IsSignedIn => UserId != Guid.Empty || IsSystem;

    public bool May(Right right) => Rights.Contains(right);

    /// <summary>May write the report of this body.</summary>
    public bool MayReportFor(Guid bodyId) => IsSystem || (May(Right.ReportProgress) && ReportsFor.Contains(bodyId));

    /// <summary>May approve or return the report of this body.</summary>
    public bool MayApproveFor(Guid bodyId) => IsSystem || (May(Right.ApproveProgress) && ApprovesFor.Contains(bodyId));

    /// <summary>Belongs to the body, and so may read its working material.</summary>
    public bool BelongsTo(Guid bodyId) => MayReportFor(bodyId) || MayApproveFor(bodyId);
}
