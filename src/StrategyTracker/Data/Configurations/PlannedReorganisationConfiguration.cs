using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class PlannedReorganisationConfiguration : IEntityTypeConfiguration<PlannedReorganisation>
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web);

    private static readonly ValueComparer<IReadOnlyList<Hindrance>> SameHindrances = new(
        (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), hindrances => hindrances.Count);

    public void Configure(EntityTypeBuilder<PlannedReorganisation> builder)
    {
        builder.HasIndex(p => p.BodyId).IsUnique();
        builder.HasIndex(p => p.On);
        builder.Property(p => p.Reason).HasMaxLength(Limits.Text);
        builder.Property(p => p.Paragraph).HasMaxLength(20);
        builder.Property(p => p.RegisteredBy).HasMaxLength(Limits.Title);
        builder.PrimitiveCollection(p => p.SuccessorKeys);
        builder.Property(p => p.Hindrances).HasConversion(
            hindrances => JsonSerializer.Serialize(hindrances, AsJson), text => JsonSerializer.Deserialize<IReadOnlyList<Hindrance>>(text, AsJson)!, SameHindrances);
        builder.HasOne(p => p.Body).WithMany().HasForeignKey(p => p.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Body>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Takings).WithOne().HasForeignKey(t => t.PlannedReorganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlannedTakingConfiguration : IEntityTypeConfiguration<PlannedTaking>
{
    /// <summary>The longest kind, a stroke and the longest key.</summary>
    private const int LongestWhat = Limits.Key + 20;

    public void Configure(EntityTypeBuilder<PlannedTaking> builder)
    {
        builder.HasIndex(t => new { t.PlannedReorganisationId, t.What }).IsUnique();
        builder.Property(t => t.What).HasMaxLength(LongestWhat);
        builder.Property(t => t.TakerKey).HasMaxLength(Limits.Key);
    }
}
