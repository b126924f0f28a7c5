using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddSavedViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "leads_view_settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Start = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Order = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_view_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Columns = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Audience = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_views", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_tasks_AssigneeKey_DoneAt_Id",
                table: "leads_tasks",
                columns: new[] { "AssigneeKey", "DoneAt", "Id" },
                filter: "\"DoneAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_OfficerKey_Stage_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "OfficerKey", "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_Stage_LastActivityAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "Stage", "LastActivityAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_views_Audience_UnitCode",
                table: "leads_views",
                columns: new[] { "Audience", "UnitCode" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_views_OwnerKey",
                table: "leads_views",
                column: "OwnerKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_view_settings");

            migrationBuilder.DropTable(
                name: "leads_views");

            migrationBuilder.DropIndex(
                name: "IX_leads_tasks_AssigneeKey_DoneAt_Id",
                table: "leads_tasks");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_OfficerKey_Stage_LastActivityAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_UnitCode_Stage_LastActivityAt_Id",
                table: "leads_leads");
        }
    }
}
