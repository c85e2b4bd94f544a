using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Organisation.Reorganising;

namespace StrategyTracker.Features.Exchange.Items;

/// <summary>Bodies and document types as a package tells them. Lists are in an order of their values, not of their rows.</summary>
internal static class OrganisationItems
{
    public static BodyItem Of(Body body, KeyBook keys) => new()
    {
        Key = body.Key,
        Name = body.Name,
        ShortName = body.ShortName,
        Kind = body.Kind,
        KindName = body.KindName,
        Parent = keys.Bodies.KeyOf(body.ParentId),
        ValidFrom = body.ValidFrom,
        ValidTo = body.ValidTo,
        Successors = [.. body.Successors.Select(s => keys.Bodies.KeyOf(s.SuccessorId)).Order(StringComparer.Ordinal)],
        Ending = body.Ending is { } ending
            ? new BodyEndingItem { Reason = ending.Reason, DecidedBy = keys.Bodies.KeyOf(ending.DecidedById), Paragraph = ending.Paragraph }
            : null,
        Note = body.Note,
    };

    public static PlannedReorganisationItem Of(PlannedReorganisation planned, KeyBook keys) => new()
    {
        Body = keys.Bodies.KeyOf(planned.BodyId),
        On = planned.On,
        Reason = planned.Reason,
        DecidedBy = keys.Bodies.KeyOf(planned.DecidedById),
        Paragraph = planned.Paragraph,
        Successors = [.. planned.SuccessorKeys],
        Takings = [.. planned.Takings.Where(t => !CarriedId.IsRole(t.What)).OrderBy(t => t.What, StringComparer.Ordinal)
            .Select(t => new PlannedTakingItem { What = t.What, Taker = t.TakerKey })],
        RegisteredBy = planned.RegisteredBy,
        RegisteredAt = DateTime.SpecifyKind(planned.RegisteredAt, DateTimeKind.Utc),
    };

    public static FunctionItem Of(BodyFunction function, KeyBook keys) => new()
    {
        Key = function.Key,
        Name = function.Name,
        Body = keys.Bodies.KeyOf(function.BodyId),
        Role = function.Role,
        Fallback = keys.Functions.KeyOf(function.FallbackId),
    };

    public static DocumentTypeItem Of(DocumentType type, KeyBook keys) => new()
    {
        Key = type.Key,
        Name = type.Name,
        Municipality = keys.Bodies.KeyOf(type.MunicipalityId),
        Nature = type.Nature,
        Definitions = [.. type.Definitions
            .OrderBy(d => d.ValidFrom).ThenBy(d => d.ValidTo).ThenBy(d => d.Text, StringComparer.Ordinal)
            .Select(d => new DefinitionItem { ValidFrom = d.ValidFrom, ValidTo = d.ValidTo, Text = d.Text, Source = d.Source })],
        Competences = [.. type.Competences
            .Select(c => new CompetenceItem
            {
                Body = keys.Bodies.KeyOf(c.BodyId),
                BodyKind = c.BodyKind,
                ValidFrom = c.ValidFrom,
                ValidTo = c.ValidTo,
                Condition = c.Condition,
                Source = c.Source,
            })
            .OrderBy(c => c.ValidFrom).ThenBy(c => c.Body, StringComparer.Ordinal).ThenBy(c => c.BodyKind)
            .ThenBy(c => c.ValidTo).ThenBy(c => c.Condition, StringComparer.Ordinal).ThenBy(c => c.Source, StringComparer.Ordinal)],
        MayStandUnder = [.. type.MayStandUnder.Select(p => keys.DocumentTypes.KeyOf(p.UnderTypeId)).Order(StringComparer.Ordinal)],
        RequiredMetadata = [.. type.RequiredMetadata],
        RequiredHeadings = [.. type.RequiredHeadings],
        LevelNames = [.. type.LevelNames],
        UsualValidity = type.UsualValidity is { } usual ? new UsualValidityItem { Years = usual.Years } : null,
    };
}
