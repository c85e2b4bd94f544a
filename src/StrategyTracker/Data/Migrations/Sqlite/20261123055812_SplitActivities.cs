using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SplitActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PartIds",
                table: "PlannedDispositions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PartIds",
                table: "Disposition",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PartIds",
                table: "PlannedDispositions");

            migrationBuilder.DropColumn(
                name: "PartIds",
                table: "Disposition");
        }
    }
}
