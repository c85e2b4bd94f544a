using StrategyTracker.Data;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;

namespace StrategyTracker.Features.Organisation.Reorganising;

/// <summary>What each thing that a body carries is named by in the form.</summary>
internal static class CarriedId
{
    private const string Role = "role/";

    public static string Of(Activity activity) => $"activity/{activity.Key}";

    public static string Of(BodyFunction function) => $"function/{function.Key}";

    public static string Of(RoleAssignment role) => $"{Role}{role.Id}";

    /// <summary>Roles belong to accounts, and so have no key.</summary>
    public static bool IsRole(string id) => id.StartsWith(Role, StringComparison.Ordinal);

    public static string Of(DocumentType type) => $"type/{type.Key}";

    public static string Of(GoverningDocument document) => $"document/{document.Key}";

    public static string Of(Body under) => $"body/{under.Key}";
}
