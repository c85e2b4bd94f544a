using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportCompositionAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReportAfterword",
                table: "Cycles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReportForeword",
                table: "Cycles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "ReportParts",
                table: "Cycles",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "ContextNotes",
                type: "integer",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReportAfterword",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "ReportForeword",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "ReportParts",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "ContextNotes");
        }
    }
}
