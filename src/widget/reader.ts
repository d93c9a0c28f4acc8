// The worker for pages that bring a forecast of their own: it checks it.
import { reader } from "./work/read";
import { serve } from "./work/serve";

serve(reader);
