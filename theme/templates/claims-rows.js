{# The rows of a further page, for the first page's script: it narrows and orders all claims. #}
{% from "components/claims.html" import bodies %}
{% set rows %}{{ bodies(links.turned(1), groups, true) }}{% endset %}
loaded([{{ rows|tojson }}]);
