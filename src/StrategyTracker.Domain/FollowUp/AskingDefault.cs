using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.FollowUp;

/// <summary>Förval: what a new follow-up asks for of the activities in plans of a document type.</summary>
public sealed class AskingDefault(Guid documentTypeId) : Aggregate
{
    public Guid DocumentTypeId { get; private set; } = documentTypeId;

    public DocumentType DocumentType { get; private set; } = null!;

    public List<ProgressField> RequiredFields { get; private set; } = [];

    public List<ProgressField> FieldsNotAsked { get; private set; } = [];

    public AskedFields Asks => new(RequiredFields, FieldsNotAsked);

    public void Ask(AskedFields asks) => (RequiredFields, FieldsNotAsked) = ([.. asks.Required], [.. asks.NotAsked]);

    /// <summary>
    /// What a follow-up of plans of several types begins with: required where any of them requires it, and left out only
    /// where all of them do.
    /// </summary>
    /// <param name="ofPlans">What each plan's type says; none of a plan whose type says nothing.</param>
    /// <returns>What they say together; none where none of them says anything.</returns>
    public static AskedFields? Together(IReadOnlyCollection<AskedFields?> ofPlans)
    {
        var said = ofPlans.Select(asks => asks ?? AskedFields.Standard).ToList();
        return ofPlans.All(asks => asks is null)
            ? null
            : AskedFields.Of(AskedFields.Choosable.Select(field => (
                field,
                said.Exists(a => a.Of(field) is Asking.Required) ? Asking.Required
                : said.TrueForAll(a => a.Of(field) is Asking.NotAsked) ? Asking.NotAsked
                : Asking.Asked)));
    }
}
